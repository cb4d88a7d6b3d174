namespace SupervisionPortal.Web.Features.Agreements;

public sealed class WithdrawalForm
{
    public string? Why { get; set; }
}
