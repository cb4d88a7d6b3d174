using FluentValidation;
using Microsoft.Extensions.Localization;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Sessions;

public sealed class PeerValidator : PlanValidator<PeerForm>
{
    public PeerValidator(IStringLocalizer<SessionTexts> texts, PortalDates dates)
        : base(texts, dates)
    {
        RuleFor(form => form.Colleague)
            .Must((form, chosen) => !string.IsNullOrWhiteSpace(chosen) || !string.IsNullOrWhiteSpace(form.Email))
            .WithMessage(_ => texts["Peer.Colleague.Missing"]);
        RuleFor(form => form.Email)
            .Must((form, email) => form.Colleague != PeerForm.SomebodyElse || !string.IsNullOrWhiteSpace(email))
            .WithMessage(_ => texts["Peer.Colleague.Missing"]);
    }
}
