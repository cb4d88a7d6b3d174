namespace SupervisionPortal.Web.Features.Sessions;

/// <param name="Cases">The cases the form's ticks stand for, in the same order.</param>
public sealed record HoldingPage(SessionAtHand AtHand, IReadOnlyList<OpenCase> Cases);
