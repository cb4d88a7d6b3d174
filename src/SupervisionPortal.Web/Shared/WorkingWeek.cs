using SupervisionPortal.Domain.Organisations;

namespace SupervisionPortal.Web.Shared;

/// <summary>The days of the week that are worked, as a form asks for them.</summary>
public class WorkingWeek
{
    public bool Monday { get; set; } = true;

    public bool Tuesday { get; set; } = true;

    public bool Wednesday { get; set; } = true;

    public bool Thursday { get; set; } = true;

    public bool Friday { get; set; } = true;

    public bool Saturday { get; set; }

    public bool Sunday { get; set; }

    /// <summary>As <see cref="Organisation.WorkingDays"/> writes them; empty where none is ticked.</summary>
    public string WorkingDays()
    {
        (string Day, bool Works)[] week = [("mon", Monday), ("tue", Tuesday), ("wed", Wednesday), ("thu", Thursday), ("fri", Friday), ("sat", Saturday), ("sun", Sunday)];
        return string.Join(',', week.Where(day => day.Works).Select(day => day.Day));
    }

    /// <param name="days">As <see cref="Organisation.WorkingDays"/> writes them.</param>
    public void Tick(string days)
    {
        ArgumentNullException.ThrowIfNull(days);
        bool Works(string day) => days.Contains(day, StringComparison.OrdinalIgnoreCase);
        (Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday) = (Works("mon"), Works("tue"), Works("wed"), Works("thu"), Works("fri"), Works("sat"), Works("sun"));
    }
}
