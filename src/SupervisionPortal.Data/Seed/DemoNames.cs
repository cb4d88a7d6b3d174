namespace SupervisionPortal.Data.Seed;

/// <summary>Names of nobody. Each list is longer than an organisation, so that full names do not repeat.</summary>
internal static class DemoNames
{
    /// <summary>The people of the demonstration's first team, met in every walk-through.</summary>
    public static readonly (string Given, string Family)[] FirstTeam =
    [
        ("Daniel", "Okafor"), ("Callum", "Reid"), ("Aisha", "Begum"), ("Tom", "Hughes"), ("Jo", "Lister"), ("Priya", "Raman"), ("Marta", "Kowalska"),
    ];

    private static readonly string[] EnglishGiven =
    [
        "Ruth", "Helen", "Sunita", "Grace", "Peter", "Leila", "Owen", "Hannah", "Yusuf", "Claire", "Femi", "Rosa", "Ian", "Nadia", "Paul", "Bethan",
        "Kofi", "Laura", "Samir", "Elin", "Joan", "Victor", "Megan", "Arjun", "Sian", "Hugh", "Amara", "Fiona", "Luca", "Zoe", "Rhys", "Dina",
        "Carys", "Mark", "Tess", "Idris", "Nell", "Omar", "Wren", "Kit", "Isla", "Bram",
    ];

    private static readonly string[] EnglishFamily =
    [
        "Adeyemi", "Marsh", "Rao", "Applewick", "Thornley", "Brambleford", "Quill", "Fennimore", "Hazelgrove", "Ashcombe", "Larkspur", "Penhallow",
        "Oakhanger", "Winterbourne", "Merryweather", "Stonecroft", "Rushmere", "Foxglove", "Greenhalgh", "Tolliver", "Swanwick", "Amberley", "Cobbett",
        "Dunmore", "Everdene", "Farthing", "Goldring", "Hollins", "Inkpen", "Jessamy", "Kestrel", "Lovelace", "Mossop", "Nettlefold", "Osgood",
        "Peverell", "Rookwood", "Silverdale", "Tapper", "Underhay", "Vellacott", "Wagstaff",
    ];

    private static readonly (string Latin, string Khmer)[] KhmerGiven =
    [
        ("Vanna", "វណ្ណា"), ("Sreymom", "ស្រីមុំ"), ("Dara", "តារា"), ("Sopheap", "សុភាព"), ("Chanthy", "ចាន់ធី"), ("Bopha", "បុប្ផា"), ("Rithy", "រិទ្ធី"),
        ("Kunthea", "គន្ធា"), ("Piseth", "ពិសិដ្ឋ"), ("Maly", "ម៉ាលី"), ("Sokun", "សុគន្ធ"), ("Chenda", "ចិន្តា"), ("Vichea", "វិជ្ជា"), ("Sophal", "សុផល"),
    ];

    private static readonly (string Latin, string Khmer)[] KhmerFamily =
    [
        ("Keo", "កែវ"), ("Chan", "ចាន់"), ("Sok", "សុខ"), ("Chea", "ជា"), ("Heng", "ហេង"), ("Nhem", "ញ៉ែម"), ("Prak", "ប្រាក់"),
        ("Tep", "ទេព"), ("Meas", "មាស"), ("Ros", "រស់"), ("Long", "ឡុង"),
    ];

    /// <summary>The n-th name of an organisation: given, family, and both in Khmer script for the Khmer one.</summary>
    public static (string Given, string Family, string? LocalGiven, string? Local) Pick(DemoOrganisation organisation, int number, int shift)
    {
        if (organisation.SpeaksKhmer)
        {
            var given = KhmerGiven[number % KhmerGiven.Length];
            var family = KhmerFamily[(number + number / KhmerGiven.Length) % KhmerFamily.Length];
            return (given.Latin, family.Latin, given.Khmer, $"{family.Khmer} {given.Khmer}");
        }

        return (EnglishGiven[(number + shift * 7) % EnglishGiven.Length], EnglishFamily[(number + shift * 11) % EnglishFamily.Length], null, null);
    }
}
