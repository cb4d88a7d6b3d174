using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Records;

public sealed class OpeningFormValidator : AbstractValidator<OpeningForm>
{
    public OpeningFormValidator(IStringLocalizer<RecordTexts> texts)
    {
        RuleFor(form => form.Purpose).NotNull().WithMessage(_ => texts["Purpose.Missing"]).IsInEnum().WithMessage(_ => texts["Purpose.Missing"]);
        RuleFor(form => form.Note).MaximumLength(Session.WhyLength).WithMessage(_ => texts["TooLong", Session.WhyLength]);
    }
}
