namespace SupervisionPortal.Web.Features.People;

public static class PeopleServices
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services.AddScoped<FileReader>().AddScoped<TimelineReader>();
}
