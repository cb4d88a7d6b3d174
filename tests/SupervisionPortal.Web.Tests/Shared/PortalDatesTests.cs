using Shouldly;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Tests.Shared;

public sealed class PortalDatesTests
{
    // Tuesday 25 November 2025, 2:32pm in London.
    private static readonly DateTime Now = new(2025, 11, 25, 14, 32, 0, DateTimeKind.Utc);
    private static readonly PortalDates London = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), Now);
    private static readonly PortalDates PhnomPenh = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Phnom_Penh"), Now);

    [Theory]
    [InlineData("en", "2025-11-28", "Friday 28 November")]
    [InlineData("en", "2026-01-05", "Monday 5 January 2026")]
    [InlineData("en", "2024-12-31", "Tuesday 31 December 2024")]
    [InlineData("cy", "2025-11-28", "Dydd Gwener 28 Tachwedd")]
    [InlineData("km", "2025-11-25", "ថ្ងៃអង្គារ ទី២៥ ខែវិច្ឆិកា")]
    [InlineData("km", "2026-01-05", "ថ្ងៃចន្ទ ទី៥ ខែមករា ឆ្នាំ២០២៦")]
    public void A_day_is_said_with_its_weekday_and_with_its_year_only_if_that_is_another(string language, string day, string said) =>
        Reading.In(language, () => London.Day(DateOnly.Parse(day))).ShouldBe(said);

    [Theory]
    [InlineData(0, "Today")]
    [InlineData(1, "Tomorrow")]
    [InlineData(-1, "Yesterday")]
    [InlineData(2, "In 2 days")]
    [InlineData(7, "In 1 week")]
    [InlineData(13, "In 13 days")]
    [InlineData(14, "In 2 weeks")]
    [InlineData(23, "In 3 weeks")]
    [InlineData(36, "In 5 weeks")]
    [InlineData(200, "In 7 months")]
    [InlineData(800, "In 2 years")]
    [InlineData(-6, "6 days ago")]
    [InlineData(-7, "1 week ago")]
    [InlineData(-33, "5 weeks ago")]
    [InlineData(-64, "9 weeks ago")]
    public void A_distance_is_in_days_for_a_fortnight_and_in_larger_units_beyond(int days, string said) =>
        Reading.In("en", () => London.Distance(London.Today.AddDays(days))).ShouldBe(said);

    [Theory]
    [InlineData("en", -25, "25 days late")]
    [InlineData("en", -1, "1 day late")]
    [InlineData("en", -140, "20 weeks late")]
    [InlineData("en", 0, "Today")]
    [InlineData("en", 3, "In 3 days")]
    [InlineData("cy", -2, "2 ddiwrnod yn hwyr")]
    [InlineData("cy", 2, "Ymhen 2 ddiwrnod")]
    [InlineData("km", -25, "យឺត ២៥ ថ្ងៃ")]
    public void A_due_day_that_has_passed_is_late_in_days(string language, int days, string said) =>
        Reading.In(language, () => London.DueDistance(London.Today.AddDays(days))).ShouldBe(said);

    [Theory]
    [InlineData("en", "14:32", "2:32pm")]
    [InlineData("en", "16:00", "4pm")]
    [InlineData("en", "09:05", "9:05am")]
    [InlineData("en", "00:30", "12:30am")]
    [InlineData("en", "12:00", "midday")]
    [InlineData("en", "00:00", "midnight")]
    [InlineData("km", "14:32", "ម៉ោង ២:៣២ រសៀល")]
    public void A_time_is_said_as_people_say_it(string language, string time, string said) =>
        Reading.In(language, () => London.Time(TimeOnly.Parse(time))).ShouldBe(said);

    [Fact]
    public void An_instant_is_told_in_the_organisations_zone()
    {
        var lateEvening = new DateTime(2025, 11, 25, 17, 30, 0, DateTimeKind.Utc);

        Reading.In("en", () => London.Moment(lateEvening)).ShouldBe("today, 5:30pm");
        Reading.In("en", () => PhnomPenh.Moment(lateEvening)).ShouldBe("Wednesday 26 November, 12:30am");
        PhnomPenh.LocalDate(lateEvening).ShouldBe(new DateOnly(2025, 11, 26));
    }

    [Fact]
    public void Grids_and_fields_shorten_the_day()
    {
        var day = new DateOnly(2025, 11, 28);

        Reading.In("en", () => London.Short(day)).ShouldBe("Fri 28");
        Reading.In("en", () => London.ShortWithMonth(day)).ShouldBe("Fri 28 Nov");
        Reading.In("en", () => London.InField(day)).ShouldBe("Fri 28 Nov 2025");
        Reading.In("en", () => London.MonthOfYear(day)).ShouldBe("November 2025");
        Reading.In("en", () => London.Inside(London.Distance(day))).ShouldBe("in 3 days");
    }

    [Theory]
    [InlineData("28 November 2025", "2025-11-28")]
    [InlineData("28/11/2025", "2025-11-28")]
    [InlineData("28.11.25", "2025-11-28")]
    [InlineData("28-11-2025", "2025-11-28")]
    [InlineData(" 28  11  2025 ", "2025-11-28")]
    [InlineData("2025-11-28", "2025-11-28")]
    [InlineData("28 nov", "2025-11-28")]
    [InlineData("28nov", "2025-11-28")]
    [InlineData("Nov 28", "2025-11-28")]
    [InlineData("the 28th of November", "2025-11-28")]
    [InlineData("Fri 28 Nov 2025", "2025-11-28")]
    [InlineData("Friday, 28 November 2025.", "2025-11-28")]
    [InlineData("1 sept", "2026-09-01")]
    [InlineData("5 January", "2026-01-05")]
    [InlineData("today", "2025-11-25")]
    [InlineData("Tomorrow", "2025-11-26")]
    [InlineData("yesterday", "2025-11-24")]
    [InlineData("friday", "2025-11-28")]
    [InlineData("on thurs", "2025-11-27")]
    [InlineData("tuesday", "2025-11-25")]
    [InlineData("next friday", "2025-12-05")]
    [InlineData("in 2 weeks", "2025-12-09")]
    [InlineData("3 days", "2025-11-28")]
    [InlineData("29 February 2028", "2028-02-29")]
    [InlineData("28 Tachwedd 2025", "2025-11-28")]
    [InlineData("Dydd Gwener 28 Tachwedd", "2025-11-28")]
    [InlineData("Dydd Mawrth 3 Mawrth 2026", "2026-03-03")]
    [InlineData("Dydd Mawrth 25 Tachwedd 2025", "2025-11-25")]
    [InlineData("yfory", "2025-11-26")]
    [InlineData("២៨/១១/២០២៥", "2025-11-28")]
    [InlineData("២ ធ្នូ ២០២៥", "2025-12-02")]
    [InlineData("ថ្ងៃអង្គារ ទី២៥ ខែវិច្ឆិកា ឆ្នាំ២០២៥", "2025-11-25")]
    [InlineData("ថ្ងៃអង្គារទី២៥ខែវិច្ឆិកាឆ្នាំ២០២៥", "2025-11-25")]
    [InlineData("ថ្ងៃស្អែក", "2025-11-26")]
    public void A_day_can_be_typed_in_many_ways(string typed, string day) => London.Parse(typed).ShouldBe(DateOnly.Parse(day));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("31 February 2026")]
    [InlineData("29 February 2027")]
    [InlineData("11/28/2025")]
    [InlineData("28/11/202")]
    [InlineData("28/11/20255")]
    [InlineData("Thursday 28 November 2025")]
    [InlineData("November")]
    [InlineData("28")]
    [InlineData("November November 3")]
    [InlineData("1 2 3 November")]
    [InlineData("0 November 2025")]
    [InlineData("99999999999999999999 November 2025")]
    [InlineData("28 November 1066")]
    [InlineData("friday monday")]
    [InlineData("<script>28 November 2025</script>")]
    public void What_names_no_day_for_certain_is_no_day(string? typed) => London.Parse(typed).ShouldBeNull();

    [Fact]
    public void A_very_long_text_is_no_day() => London.Parse(new string('9', 100_000)).ShouldBeNull();

    [Theory]
    [InlineData("2 March", DateLean.Ahead, "2026-03-02")]
    [InlineData("2 March", DateLean.Behind, "2025-03-02")]
    [InlineData("1 November", DateLean.Ahead, "2025-11-01")]
    [InlineData("3 December", DateLean.Behind, "2025-12-03")]
    [InlineData("monday", DateLean.Ahead, "2025-12-01")]
    [InlineData("monday", DateLean.Behind, "2025-11-24")]
    public void A_day_without_its_year_leans_the_way_that_is_asked_for(string typed, DateLean lean, string day) =>
        London.Parse(typed, lean).ShouldBe(DateOnly.Parse(day));

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    [InlineData("km")]
    public void Whatever_a_page_shows_of_a_day_can_be_typed_back(string language)
    {
        for (var day = new DateOnly(2025, 1, 1); day < new DateOnly(2027, 1, 1); day = day.AddDays(1))
        {
            Reading.In(language, () => London.Parse(London.InField(day))).ShouldBe(day);
            Reading.In(language, () => London.Parse(London.DayWithYear(day))).ShouldBe(day);
        }
    }

    [Theory]
    [InlineData("2:32pm", "14:32")]
    [InlineData("2.32 pm", "14:32")]
    [InlineData("14:32", "14:32")]
    [InlineData("14.32", "14:32")]
    [InlineData("10", "10:00")]
    [InlineData("4 p.m.", "16:00")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("Midday", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("4 in the afternoon", "16:00")]
    [InlineData("២:៣២ រសៀល", "14:32")]
    public void A_time_can_be_typed_in_many_ways(string typed, string time) => PortalDates.ParseTime(typed).ShouldBe(TimeOnly.Parse(time));

    [Theory]
    [InlineData(null)]
    [InlineData("late")]
    [InlineData("25:00")]
    [InlineData("13pm")]
    [InlineData("0pm")]
    [InlineData("10:61")]
    [InlineData("1030")]
    public void What_is_no_time_is_none(string? typed) => PortalDates.ParseTime(typed).ShouldBeNull();
}
