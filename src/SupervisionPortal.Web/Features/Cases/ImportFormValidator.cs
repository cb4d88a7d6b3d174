using FluentValidation;
using Microsoft.Extensions.Localization;

namespace SupervisionPortal.Web.Features.Cases;

/// <summary>What is wrong inside the text is said line by line.</summary>
public sealed class ImportFormValidator : AbstractValidator<ImportForm>
{
    public ImportFormValidator(IStringLocalizer<CaseTexts> texts)
    {
        RuleFor(form => form.Holder).NotNull().WithMessage(_ => texts["New.Holder.Missing"]);
        RuleFor(form => form.File)
            .Must(file => file is null || file.Length <= CaseloadReader.MostBytes)
            .WithMessage(_ => texts["Import.File.TooLong", CaseloadReader.MostBytes / 1000]);
    }
}
