using SupervisionPortal.Domain.Inspections;

namespace SupervisionPortal.Domain.Observations;

/// <summary>
/// Reports of observations drawn by chance for quality assurance (havering §8). Whoever has the seed and the period draws the same again; what was drawn is
/// never changed.
/// </summary>
public sealed class ObservationSample : TenantRow
{
    public const int LargestSize = 50;

    private readonly List<SampledObservation> _observations = [];

    private ObservationSample()
    {
    }

    /// <summary>Draws from the signed ones of a period.</summary>
    /// <param name="seed">By chance; recorded.</param>
    /// <param name="from">The first day on which one took place.</param>
    /// <param name="until">The last day.</param>
    /// <param name="population">Those to draw from, in any order.</param>
    /// <param name="id">The id the form was given, so that posting it twice draws once.</param>
    /// <exception cref="RefusedException">There is nothing to draw from.</exception>
    public static ObservationSample Draw(long seed, DateOnly from, DateOnly until, IReadOnlyCollection<Guid> population, int size, Guid drawnById, DateTime now, Guid id)
    {
        ArgumentNullException.ThrowIfNull(population);
        if (population.Count == 0)
        {
            throw new RefusedException(Refusal.NothingToDraw);
        }

        var sample = new ObservationSample { Seed = seed, From = from, Until = until, Population = population.Count, Size = size, DrawnById = drawnById, DrawnAt = now };
        sample.IdentifyAs(id);
        var place = 0;
        sample._observations.AddRange(Sampling.Draw(seed, population, size).Select(drawn => new SampledObservation(id, ++place, drawn, now)));
        return sample;
    }

    public override bool IsAppendOnly => true;

    public long Seed { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    /// <summary>How many there were to draw from.</summary>
    public int Population { get; private set; }

    /// <summary>How many were asked for.</summary>
    public int Size { get; private set; }

    public Guid DrawnById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime DrawnAt { get; private set; }

    public IReadOnlyList<SampledObservation> Observations => _observations;
}
