namespace SupervisionPortal.Web.Commands;

/// <summary>What was asked of a verb cannot be done; the message is the one line that says why.</summary>
public sealed class CommandRefused(string message) : Exception(message);
