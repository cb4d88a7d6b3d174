using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Platform;

public static class PortalScreens
{
    /// <summary>Controllers, views beside them, and what every view is given: the frame of the page and its dates.</summary>
    public static IMvcBuilder AddPortalScreens(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPortalAssets();
        services.AddScoped<PageFrame>();
        services.AddScoped(scope => new PortalDates(
            scope.GetRequiredService<PageFrame>().Zone,
            scope.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime));
        services.Configure<RazorViewEngineOptions>(views => views.ViewLocationExpanders.Add(new FeatureViews()));
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<SharedTexts>>(SpeakTheLanguageOfThePage);
        return services
            .AddControllersWithViews(mvc => mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true)
            .AddViewLocalization();
    }

    // The framework's own sentences about values it cannot bind are English alone.
    private static void SpeakTheLanguageOfThePage(MvcOptions mvc, IStringLocalizer<SharedTexts> texts)
    {
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetValueMustNotBeNullAccessor(_ => texts["Binding.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Binding.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Binding.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Binding.Missing"]);
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Binding.NotUnderstood", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Binding.NotUnderstood", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Binding.NotUnderstood", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Binding.Missing"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Binding.Missing"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Binding.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Binding.NotANumber"]);
    }
}
