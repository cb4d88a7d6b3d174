namespace SupervisionPortal.Domain.Files;

/// <summary>
/// Who holds a file when its supervisor leaves: the line manager, until a successor is named (surrey §4.3); where the line manager leaves
/// too, whoever stands above.
/// </summary>
public static class CustodyLine
{
    /// <summary>No line is longer: a ring of supervisors ends here instead of going round.</summary>
    public const int Longest = 8;

    /// <summary>The supervisor, then whoever holds the file after them.</summary>
    /// <param name="superviseeId">Whose file: nobody holds their own.</param>
    /// <param name="leftOn">Somebody's first day out of post, past or to come; null while nobody expects it.</param>
    /// <param name="above">Somebody's own supervisor, the last there was; null where there is none.</param>
    public static IReadOnlyList<CustodyStint> Of(Guid superviseeId, Guid supervisorId, DateOnly since, Func<Guid, DateOnly?> leftOn, Func<Guid, Guid?> above)
    {
        List<CustodyStint> stints = [new(supervisorId, since)];
        var holder = supervisorId;
        var from = since;
        for (var step = 0; step < Longest && leftOn(holder) is { } left; step++)
        {
            from = left > from ? left : from;
            var next = Above(holder, from, leftOn, above);
            if (next is not { } manager || manager == superviseeId)
            {
                stints.Add(new CustodyStint(null, from));
                break;
            }

            stints.Add(new CustodyStint(manager, from));
            holder = manager;
        }

        return stints;
    }

    /// <summary>The nearest above who is still in post on that day.</summary>
    private static Guid? Above(Guid person, DateOnly day, Func<Guid, DateOnly?> leftOn, Func<Guid, Guid?> above)
    {
        var next = above(person);
        for (var step = 0; step < Longest && next is { } manager; step++)
        {
            if (leftOn(manager) is not { } left || left > day)
            {
                return manager;
            }

            next = above(manager);
        }

        return null;
    }
}
