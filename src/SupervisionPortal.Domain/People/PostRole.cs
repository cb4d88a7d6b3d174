namespace SupervisionPortal.Domain.People;

/// <summary>What somebody is employed as, as far as a supervision policy tells posts apart.</summary>
public enum PostRole
{
    SocialWorker,
    /// <summary>Newly qualified, in the assessed and supported first year of practice.</summary>
    Nqsw,
    Practitioner,
    SupportWorker,
    /// <summary>On placement.</summary>
    Student,
    Manager,
    SeniorManager,
    /// <summary>Independent reviewing officer.</summary>
    Iro,
    /// <summary>Chair of child protection conferences.</summary>
    CpChair,
    /// <summary>Local authority designated officer.</summary>
    Lado,
}
