using System.Text;
using System.Text.RegularExpressions;

namespace SupervisionPortal.Web.Tests.Architecture;

/// <summary>
/// Reads a Razor view and gives the words it holds itself: text between tags and attributes that are read aloud or shown.
/// Code is skipped, and markup within code read.
/// </summary>
internal sealed partial class Words
{
    private static readonly HashSet<string> Shown = new(StringComparer.OrdinalIgnoreCase)
    {
        "alt", "title", "aria-label", "placeholder", "label", "legend", "hint", "heading", "note", "intro", "under", "progress", "nudge", "summary", "about",
        "empty", "data-l", "data-empty",
    };

    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "area", "base", "br", "col", "hr", "img", "input", "link", "meta" };
    private static readonly HashSet<string> Directives = ["model", "inject", "inherits", "addTagHelper", "removeTagHelper", "namespace", "layout", "attribute", "implements", "page", "using"];
    private static readonly HashSet<string> Statements = ["if", "for", "foreach", "while", "switch", "lock", "try", "do", "using", "section"];
    private static readonly string[] Followers = ["else if", "else", "catch", "finally", "while"];

    private readonly string view;
    private readonly List<string> found = [];
    private int at;

    private Words(string view) => this.view = view;

    public static IReadOnlyList<string> In(string view)
    {
        var words = new Words(view.ReplaceLineEndings("\n"));
        words.Markup(untilClosed: false);
        return words.found;
    }

    private bool More => at < view.Length;

    private bool Next(string text) => string.CompareOrdinal(view, at, text, 0, text.Length) == 0;

    private void Note(string text)
    {
        var plain = Entity().Replace(text, " ").Trim();
        if (Letters().IsMatch(plain))
            found.Add(plain);
    }

    // To the end of the view, or of the one element that begins here.
    private void Markup(bool untilClosed)
    {
        var depth = 0;
        var text = new StringBuilder();
        while (More)
        {
            if (Next("@*"))
                Skip("*@");
            else if (Next("<!--"))
                Skip("-->");
            else if (Next("@@"))
                at += 2;
            else if (view[at] == '@')
                Code(text);
            else if (view[at] == '<' && at + 1 < view.Length && (char.IsLetter(view[at + 1]) || view[at + 1] is '/' or '!'))
            {
                Flush(text);
                depth += Tag();
                if (untilClosed && depth <= 0)
                    return;
            }
            else
                text.Append(view[at++]);
        }
        Flush(text);
    }

    private void Flush(StringBuilder text)
    {
        Note(text.ToString());
        text.Clear();
    }

    // One tag; how much deeper it leads.
    private int Tag()
    {
        var closes = view[at + 1] == '/';
        var start = at;
        at += closes ? 2 : 1;
        while (More && !char.IsWhiteSpace(view[at]) && view[at] is not ('>' or '/'))
            at++;
        var name = view[(closes ? start + 2 : start + 1)..at];
        var type = "";
        while (More)
        {
            if (Next("/>"))
            {
                at += 2;
                return 0;
            }
            if (view[at] == '>')
            {
                at++;
                return closes ? -1 : Void.Contains(name) || name.StartsWith('!') ? 0 : 1;
            }
            if (char.IsLetter(view[at]))
                type = Attribute(name, type);
            else if (view[at] == '@')
                Code(new StringBuilder());
            else
                at++;
        }
        return 0;
    }

    // One attribute; the type of an input, once it is known.
    private string Attribute(string tag, string type)
    {
        var start = at;
        while (More && !char.IsWhiteSpace(view[at]) && view[at] is not ('=' or '>' or '/'))
            at++;
        var name = view[start..at];
        if (!Next("=\"") && !Next("='"))
            return type;
        var quote = view[++at];
        at++;
        var value = new StringBuilder();
        while (More && view[at] != quote)
        {
            if (view[at] == '@' && !Next("@@"))
                Code(value);
            else
                value.Append(view[at++]);
        }
        at++;
        if (name == "type")
            return value.ToString();
        var isButtonsValue = name == "value" && (tag == "button" || (tag == "input" && type is "submit" or "button")) && Capital().IsMatch(value.ToString());
        if (Shown.Contains(name) || isButtonsValue)
            Note(value.ToString());
        return type;
    }

    // What follows an @.
    private void Code(StringBuilder around)
    {
        at++;
        if (!More)
            return;
        if (view[at] == '{')
            Block();
        else if (view[at] == '(')
            Balanced();
        else if (Next(":"))
            at++;
        else
        {
            var start = at;
            while (More && (char.IsLetterOrDigit(view[at]) || view[at] == '_'))
                at++;
            var word = view[start..at];
            if (word is "functions" or "code")
            {
                Blank();
                Balanced();
            }
            else if (Directives.Contains(word) && !(word == "using" && view.AsSpan(at).TrimStart(' ') is ['(', ..]))
                Skip("\n");
            else if (Statements.Contains(word))
                Statement();
            else
                Expression();
            around.Append(' ');
        }
    }

    private void Statement()
    {
        while (true)
        {
            while (More && view[at] is not ('{' or '('))
                at++;
            if (More && view[at] == '(')
            {
                Balanced();
                Blank();
            }
            if (More && view[at] == '{')
                Block();
            var back = at;
            Blank();
            if (Followers.FirstOrDefault(Next) is not { } follower || (at + follower.Length < view.Length && char.IsLetterOrDigit(view[at + follower.Length])))
            {
                at = back;
                return;
            }
            at += follower.Length;
        }
    }

    // C# between braces, where markup may begin a statement.
    private void Block()
    {
        at++;
        var begins = true;
        while (More)
        {
            var now = view[at];
            if (char.IsWhiteSpace(now))
                at++;
            else if (now == '}')
            {
                at++;
                return;
            }
            else if (begins && now == '<' && at + 1 < view.Length && char.IsLetter(view[at + 1]))
                Markup(untilClosed: true);
            else if (begins && Next("@*"))
                Skip("*@");
            else if (begins && now == '@')
                Code(new StringBuilder());
            else if (Next("//"))
                Skip("\n");
            else if (Next("/*"))
                Skip("*/");
            else if (now == '{')
            {
                Block();
                begins = true;
            }
            else if (now is '(' or '[')
            {
                Balanced();
                begins = false;
            }
            else if (now is '"' or '\'')
            {
                Literal();
                begins = false;
            }
            else
            {
                begins = now is ';' or ':';
                at++;
            }
        }
    }

    private void Expression()
    {
        if (view[..at].EndsWith("await", StringComparison.Ordinal))
        {
            Blank();
            Name();
        }
        while (More)
        {
            if (view[at] is '(' or '[')
                Balanced();
            else if ((view[at] == '.' || Next("?.") || Next("!.")) && More && at + 2 < view.Length && char.IsLetter(view[view[at] == '.' ? at + 1 : at + 2]))
            {
                at += view[at] == '.' ? 1 : 2;
                Name();
            }
            else if (Next("![") || Next("?["))
                at++;
            else
                return;
        }
    }

    private void Name()
    {
        while (More && (char.IsLetterOrDigit(view[at]) || view[at] == '_'))
            at++;
    }

    private void Balanced()
    {
        var depth = 0;
        while (More)
        {
            var now = view[at];
            if (now is '"' or '\'')
            {
                Literal();
                continue;
            }
            at++;
            if (now is '(' or '[' or '{')
                depth++;
            else if (now is ')' or ']' or '}' && --depth == 0)
                return;
        }
    }

    private void Literal()
    {
        var quote = view[at];
        at++;
        while (More && view[at] != quote && view[at] != '\n')
            at += view[at] == '\\' ? 2 : 1;
        at++;
    }

    private void Blank()
    {
        while (More && char.IsWhiteSpace(view[at]))
            at++;
    }

    private void Skip(string end)
    {
        var found = view.IndexOf(end, at, StringComparison.Ordinal);
        at = found < 0 ? view.Length : found + end.Length;
    }

    [GeneratedRegex(@"&#?\w+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"^[A-Z]|\s")]
    private static partial Regex Capital();
}
