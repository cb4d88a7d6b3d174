using Microsoft.Extensions.Localization;
using SupervisionPortal.Domain.People;
using SupervisionPortal.Web.Shared;

namespace SupervisionPortal.Web.Platform;

/// <summary>Fills what the layout shows around every page: who is here, where, and the pages they can go to.</summary>
public sealed class FrameMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PageFrame frame, Visitor visitor, IStringLocalizer<FrameTexts> texts)
    {
        frame.AccountKey = AccountKey.Of(context.User);
        frame.FooterLinks = FooterLinks(visitor, texts);
        if (visitor.IsMember)
        {
            Fill(frame, visitor, texts);
        }
        else if (context.User.HasClaim(claim => claim.Type == PortalClaims.Host))
        {
            frame.PersonName = context.User.Identity?.Name;
            frame.Post = texts["Host"];
            frame.HomeUrl = "/host/organisations";
            frame.Navigation = [new FrameLink(texts["Navigation.Organisations"], "/host/organisations"), new FrameLink(texts["Navigation.Jobs"], "/host/jobs")];
        }

        await next(context);
    }

    private static void Fill(PageFrame frame, Visitor visitor, IStringLocalizer<FrameTexts> texts)
    {
        var local = PortalLanguage.Current.Code != PortalLanguage.English.Code;
        frame.PersonName = local && visitor.Person.LocalName is { } name ? name : visitor.Person.FullName;
        frame.OrganisationName = local && visitor.Organisation.LocalName is { } organisation ? organisation : visitor.Organisation.Name;
        frame.Stripe = Enum.TryParse<Stripe>(visitor.Organisation.Stripe, ignoreCase: true, out var stripe) ? stripe : default;
        frame.Zone = visitor.Calendar.Zone;
        frame.Languages = [.. visitor.Organisation.LanguageList.Select(PortalLanguage.Find).OfType<PortalLanguage>()];
        if (visitor is { Post: { } post, Unit: { } unit })
        {
            frame.Post = texts["PostAndTeam", local && post.LocalTitle is { } title ? title : post.Title, local && unit.LocalName is { } team ? team : unit.Name];
        }

        frame.NewNotices = visitor.NewNotices;
        frame.NoticesUrl = "/notices";
        frame.Navigation = [.. Navigation(visitor, texts)];
    }

    private static IEnumerable<FrameLink> Navigation(Visitor visitor, IStringLocalizer<FrameTexts> texts)
    {
        yield return new FrameLink(texts["Navigation.Home"], "/", Sections.Home);
        if (visitor.Supervises)
        {
            yield return new FrameLink(texts["Navigation.Team"], "/team", Sections.Team);
        }

        yield return new FrameLink(texts["Navigation.Calendar"], "/calendar", Sections.Calendar);
        yield return new FrameLink(texts["Navigation.Records"], "/records", Sections.Records);
        if (visitor.Post is { CaseHolding: true } || visitor.Supervises)
        {
            yield return new FrameLink(texts["Navigation.Cases"], "/cases", Sections.Cases);
        }

        if (visitor.Post is not null)
        {
            yield return new FrameLink(texts["Navigation.Supervision"], "/supervision", Sections.Supervision);
        }

        if (visitor.Has(AppointmentKind.Inspector))
        {
            yield return new FrameLink(texts["Navigation.Inspections"], "/inspections");
        }

        if (visitor.Oversees || visitor.Has(AppointmentKind.Administrator))
        {
            yield return new FrameLink(texts["Navigation.People"], "/people", Sections.People);
        }

        if (visitor.Has(AppointmentKind.Administrator))
        {
            yield return new FrameLink(texts["Navigation.Organisation"], "/organisation/people", Sections.Organisation);
        }

        yield return new FrameLink(texts["Navigation.Search"], "/search");
    }

    private static List<FrameLink> FooterLinks(Visitor visitor, IStringLocalizer<FrameTexts> texts)
    {
        List<FrameLink> links =
        [
            new(texts["Footer.Help"], "/help"),
            new(texts["Footer.Accessibility"], "/accessibility"),
            new(texts["Footer.Privacy"], "/privacy"),
        ];
        if (visitor.IsMember)
        {
            links.Add(new FrameLink(texts["Footer.Policy"], "/policy"));
            links.Add(new FrameLink(texts["Footer.Observations"], "/observations"));
            if (visitor.Has(AppointmentKind.QualityAssurance))
            {
                links.Add(new FrameLink(texts["Footer.Ledger"], "/organisation/ledger"));
                links.Add(new FrameLink(texts["Footer.Samples"], "/observations/samples"));
            }

            if (visitor.Has(AppointmentKind.QualityAssurance) || visitor.Has(AppointmentKind.Administrator))
            {
                links.Add(new FrameLink(texts["Footer.Openings"], "/openings"));
                links.Add(new FrameLink(texts["Footer.Inspections"], "/inspections"));
            }
        }

        return links;
    }
}
