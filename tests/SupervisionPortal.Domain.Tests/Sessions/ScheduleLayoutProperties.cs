using FsCheck;
using FsCheck.Fluent;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Domain.Policies;
using SupervisionPortal.Domain.Sessions;
using SupervisionPortal.Domain.Tests.Policies;
using Xunit;

namespace SupervisionPortal.Domain.Tests.Sessions;

/// <summary>What holds of a laid schedule for any facts and any diaries, under every shipped policy.</summary>
public sealed class ScheduleLayoutProperties
{
    private const int Runs = 400;
    private const int Minutes = 90;

    private static readonly DateOnly Today = new(2026, 1, 20);
    private static readonly DateOnly Until = ScheduleLayout.HorizonOf(Today);
    private static readonly Guid Someone = Guid.CreateVersion7();
    private static readonly TimeOnly Usual = new(10, 0);

    private static readonly Gen<AbsenceFacts> Absence =
        from days in Gen.Choose(-10, 180)
        from length in Gen.Choose(1, 30)
        from open in Gen.Choose(0, 19)
        select new AbsenceFacts(Today.AddDays(days), open == 0 ? null : Today.AddDays(days + length));

    private static readonly Gen<DiaryEntry> Entry =
        from days in Gen.Choose(0, 190)
        from hour in Gen.Choose(8, 16)
        from timed in Gen.Choose(0, 4)
        from minutes in Gen.Elements(30, 60, 90)
        select new DiaryEntry(Today.AddDays(days), timed == 0 ? null : new TimeOnly(hour, 0), minutes);

    private static readonly Gen<FixedDay> Fixed =
        from day in Gen.Choose(1, 5)
        from kind in Gen.Elements(Enum.GetValues<FixedDayKind>())
        from hour in Gen.Choose(9, 14)
        select new FixedDay(Someone, (DayOfWeek)day, kind, new TimeOnly(hour, 0), new TimeOnly(hour + 3, 0), new Actor(Someone, Relation.Supervisee));

    private static readonly Gen<Scene> Scenes =
        from pack in Gen.Elements<string>([.. ShippedPolicies.Keys])
        from role in Gen.Elements(Enum.GetValues<PostRole>())
        from tenths in Gen.Choose(4, 10)
        from started in Gen.Choose(1, 700)
        from held in Gen.Choose(0, 60)
        from left in Gen.Choose(0, 12)
        from ownAbsences in Some(Absence, 2)
        from theirAbsences in Some(Absence, 3)
        from ownEntries in Some(Entry, 3)
        from theirEntries in Some(Entry, 60)
        from ownFixed in Some(Fixed, 2)
        from theirFixed in Some(Fixed, 2)
        from booked in Some(Gen.Choose(0, 150), 3)
        select new Scene(
            ShippedPolicies.Get(pack),
            new PersonFacts
            {
                Id = "p",
                Role = role,
                FullTimeEquivalent = tenths / 10m,
                StartedOn = Today.AddDays(-started),
                LeftOn = left == 0 ? Today.AddDays(80) : null,
                Absences = ownAbsences,
                Sessions = [Given.Held(Today.AddDays(-Math.Min(held, started)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))],
            },
            () => new PersonDiary(ownAbsences, ownEntries, ownFixed),
            () => new PersonDiary(theirAbsences, theirEntries, theirFixed),
            [.. booked.Select(Today.AddDays).Distinct()]);

    [Fact]
    public void Every_date_suits_both_or_says_that_it_suits_nobody() => Holds((scene, laid) => laid.All(date =>
    {
        var diaries = scene.Diaries();
        foreach (var other in laid.Where(other => other != date))
        {
            diaries.Add(new DiaryEntry(other.On, other.StartsAt, Minutes));
        }

        return date.SuitsNobody || diaries.Concerns(date.On, date.StartsAt, Minutes, null).Count == 0;
    }));

    [Fact]
    public void None_is_after_its_due_date_while_an_earlier_day_suits_both() => Holds((scene, laid) =>
    {
        var diaries = scene.Diaries();
        var previous = Today.AddDays(-1);
        foreach (var (on, date) in laid.Select(date => (date.On, Date: (LaidDate?)date)).Concat(scene.Booked.Select(on => (On: on, Date: (LaidDate?)null))).OrderBy(entry => entry.On))
        {
            if (date is { IsAfterDue: true })
            {
                for (var day = previous.AddDays(1); day <= date.DueOn; day = day.AddDays(1))
                {
                    if (diaries.TimeOn(day, Usual, Minutes) is not null && !(day >= scene.Person.LeftOn))
                    {
                        return false;
                    }
                }
            }

            if (date is not null)
            {
                diaries.Add(new DiaryEntry(on, date.StartsAt, Minutes));
            }

            previous = on;
        }

        return true;
    });

    [Fact]
    public void Dates_follow_one_another_within_what_was_asked() => Holds((scene, laid) =>
        laid.All(date => date.On >= Today && date.On <= Until && !(date.On >= scene.Person.LeftOn) && scene.Diaries().IsWorkingDay(date.On))
        && laid.Zip(laid.Skip(1)).All(pair => pair.First.On < pair.Second.On)
        && !laid.Any(date => scene.Booked.Contains(date.On) && !date.SuitsNobody));

    [Fact]
    public void Once_every_date_is_held_none_is_missing() => Holds((scene, laid) =>
    {
        // What was laid counts as booked: laid once more, nothing is left to lay.
        var again = ScheduleLayout.Lay(
            scene.Policy, scene.Person, Given.London, scene.Diaries(), Today, Until, [.. scene.Booked, .. laid.Select(date => date.On)], Usual, Minutes);
        return again.Count == 0;
    });

    [Fact]
    public void The_same_facts_give_the_same_dates() => Holds((scene, laid) => laid.SequenceEqual(scene.Lay()));

    private static Gen<List<T>> Some<T>(Gen<T> item, int most) => Gen.Choose(0, most).SelectMany(count => item.ListOf(count)).Select(list => list.ToList());

    private static void Holds(Func<Scene, IReadOnlyList<LaidDate>, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Runs), Prop.ForAll(Scenes.ToArbitrary(), scene => property(scene, scene.Lay())));

    private sealed record Scene(Policy Policy, PersonFacts Person, Func<PersonDiary> Supervisee, Func<PersonDiary> Supervisor, IReadOnlyList<DateOnly> Booked)
    {
        public TwoDiaries Diaries() => new(Given.London, Supervisee(), Supervisor());

        public IReadOnlyList<LaidDate> Lay() => ScheduleLayout.Lay(Policy, Person, Given.London, Diaries(), Today, Until, Booked, Usual, Minutes);
    }
}
