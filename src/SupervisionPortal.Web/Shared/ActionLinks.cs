using SupervisionPortal.Domain.Records;

namespace SupervisionPortal.Web.Shared;

public static class ActionLinks
{
    /// <summary>The page of what an action was agreed in: a record or an observation.</summary>
    public static string AgreedIn(AgreedAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.ObservationId is { } observation ? $"/observations/{observation}" : $"/records/{action.RecordId}";
    }
}
