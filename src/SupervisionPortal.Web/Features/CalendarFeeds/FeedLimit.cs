using System.Threading.RateLimiting;
using SupervisionPortal.Data.CalendarFeeds;

namespace SupervisionPortal.Web.Features.CalendarFeeds;

/// <summary>
/// How often feeds may be fetched: each address rarely, for programs ask every few hours, and one sender not without end. One process counts for itself;
/// that nobody guesses an address is not this limit's doing, but that of its 256 bits.
/// </summary>
public sealed class FeedLimit : IDisposable
{
    /// <summary>At once, for one address; then one more for every <see cref="EachAddress"/>.</summary>
    public const int AtOnce = 20;

    /// <summary>Fetches in a minute for one sender. Large calendar services fetch the feeds of many people from few places.</summary>
    public const int ForSender = 600;

    private static readonly TimeSpan EachAddress = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<(string Address, string Sender)> _limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<(string Address, string Sender), string>(asked => RateLimitPartition.GetFixedWindowLimiter(
            asked.Sender, _ => new FixedWindowRateLimiterOptions { PermitLimit = ForSender, Window = TimeSpan.FromMinutes(1) })),
        PartitionedRateLimiter.Create<(string Address, string Sender), string>(asked => RateLimitPartition.GetTokenBucketLimiter(
            asked.Address, _ => new TokenBucketRateLimiterOptions { TokenLimit = AtOnce, TokensPerPeriod = 1, ReplenishmentPeriod = EachAddress })));

    /// <summary>Null, or in how many whole seconds to ask again.</summary>
    /// <param name="secret">Of the address; known or not makes no difference.</param>
    /// <param name="sender">Where the request comes from.</param>
    public int? SecondsToWait(string secret, string sender)
    {
        using var lease = _limiter.AttemptAcquire((CalendarAddresses.HashOf(secret), sender));
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))
            : (int)EachAddress.TotalSeconds;
    }

    public void Dispose() => _limiter.Dispose();
}
