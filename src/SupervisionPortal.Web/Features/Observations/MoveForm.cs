using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SupervisionPortal.Domain.Observations;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Features.Observations;

/// <summary>What is typed with a move of an observation: a day, words, or both.</summary>
public sealed class MoveForm
{
    public string? Date { get; set; }

    /// <summary>Why, or who was present and allowed it.</summary>
    public string? Text { get; set; }

    [BindNever]
    [ValidateNever]
    public ObservationFile? File { get; set; }

    [BindNever]
    [ValidateNever]
    public ObservationVerb Verb { get; set; }

    public DateOnly? Day(PortalDates dates, ObservationVerb verb) => dates.Parse(Date, verb == ObservationVerb.Move ? DateLean.Ahead : DateLean.Behind);
}
