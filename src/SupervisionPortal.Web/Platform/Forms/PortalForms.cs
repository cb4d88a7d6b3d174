using FluentValidation;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Platform.Forms;

/// <summary>How posted forms are read: validators beside controllers, sentences in the reader's language, and a limit for everything.</summary>
public static class PortalForms
{
    /// <summary>Bytes of one request: a long record in Khmer, url-encoded, several times over.</summary>
    public const long LargestRequest = 4_000_000;

    private const int MostFields = 4_000;

    public static IServiceCollection AddPortalForms(this IServiceCollection services)
    {
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(PortalForms).Assembly, includeInternalTypes: true))
        {
            services.AddScoped(found.InterfaceType, found.ValidatorType);
        }

        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = MostFields;
            form.ValueLengthLimit = (int)LargestRequest;
            form.MultipartBodyLengthLimit = LargestRequest;
        });
        services.AddOptions<MvcOptions>().Configure<IStringLocalizer<FormTexts>>(Configure);
        return services;
    }

    private static void Configure(MvcOptions mvc, IStringLocalizer<FormTexts> texts)
    {
        mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        mvc.Filters.Add<ValidationFilter>();
        // Validators say what is missing, in the reader's language.
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        mvc.ModelMetadataDetailsProviders.Add(new BlankStays());
        mvc.MaxModelBindingCollectionSize = MostFields;
        var say = mvc.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, _) => texts["NotUnderstood"]);
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["NotUnderstood"]);
        say.SetUnknownValueIsInvalidAccessor(_ => texts["NotUnderstood"]);
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["NotUnderstood"]);
        say.SetValueIsInvalidAccessor(_ => texts["NotUnderstood"]);
        say.SetValueMustBeANumberAccessor(_ => texts["NotANumber"]);
        say.SetNonPropertyValueMustBeANumberAccessor(() => texts["NotANumber"]);
        say.SetValueMustNotBeNullAccessor(_ => texts["Missing"]);
        say.SetMissingBindRequiredValueAccessor(_ => texts["Missing"]);
        say.SetMissingKeyOrValueAccessor(() => texts["Missing"]);
        say.SetMissingRequestBodyRequiredValueAccessor(() => texts["Missing"]);
    }
}
