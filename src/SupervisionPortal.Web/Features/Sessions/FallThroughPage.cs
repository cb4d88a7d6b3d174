using SupervisionPortal.Domain.Sessions;

namespace SupervisionPortal.Web.Features.Sessions;

/// <param name="Verb">Cancel or miss.</param>
/// <param name="AsksDay">The session's day has passed, so the day it was called off is not simply today.</param>
public sealed record FallThroughPage(SessionAtHand AtHand, SessionVerb Verb, bool AsksDay);
