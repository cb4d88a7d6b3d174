using Microsoft.AspNetCore.Mvc.Rendering;

namespace SupervisionPortal.Web.Features.OrganisationAppointments;

/// <summary>What the form offers to choose from.</summary>
public sealed record AppointmentChoices(IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Units);
