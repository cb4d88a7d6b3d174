using Microsoft.AspNetCore.Mvc.Rendering;
using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Preparation;

/// <summary>An item of the agenda, for its author to say in other words.</summary>
public sealed record WordingPage(Session Session, Guid ItemId, AgendaForm Form, IReadOnlyList<SelectListItem> Cases);
