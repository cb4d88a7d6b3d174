using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Preparation;

public sealed class AgendaFormValidator : AbstractValidator<AgendaForm>
{
    public AgendaFormValidator(IStringLocalizer<PreparationPageTexts> texts)
    {
        RuleFor(form => form.Text)
            .NotEmpty().WithMessage(_ => texts["Agenda.Missing"])
            .MaximumLength(AgendaItem.TextLength).WithMessage(_ => texts["TooLong", AgendaItem.TextLength]);
    }
}
