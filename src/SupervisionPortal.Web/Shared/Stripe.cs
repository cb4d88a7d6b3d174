namespace SupervisionPortal.Web.Shared;

/// <summary>The colour an organisation gives the stripe on top of its pages; the content policy allows no other colour than these.</summary>
public enum Stripe
{
    None,
    Amber,
    Coral,
    Teal,
    Sky,
    Plum,
    Moss,
    Rose,
    Slate,
}
