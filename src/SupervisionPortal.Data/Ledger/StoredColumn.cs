using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace SupervisionPortal.Data.Ledger;

/// <summary>Reads a column as an entity would be given it, with the same mapping and conversion, but without the entity.</summary>
internal sealed class StoredColumn(IProperty property)
{
    private readonly Func<DbDataReader, int, object?> _read = Compile(property);

    /// <summary>Of the column.</summary>
    public string Name { get; } = property.GetColumnName();

    public string Property { get; } = property.Name;

    /// <returns>Null where nothing stands there.</returns>
    /// <exception cref="InvalidOperationException">What stands there is not a value of this column; or another of what <see cref="LedgerVerifier"/> takes for that.</exception>
    public object? Read(DbDataReader reader, int ordinal) => _read(reader, ordinal);

    /// <summary>Whether the database keeps ids as texts. Asked once for a statement: some drivers look it up by the column's declaration each time.</summary>
    public static bool KeepsIdsAsTexts(DbDataReader reader, int ordinal) => reader.GetFieldType(ordinal) != typeof(Guid);

    /// <summary>
    /// Reads an id. A database that keeps ids as texts finds them by their letters alone: an id in other letters than the portal writes is not found by anybody, and so no id.
    /// </summary>
    /// <param name="isText">As <see cref="KeepsIdsAsTexts"/> says.</param>
    /// <exception cref="FormatException">It is no id, or not as the portal writes it.</exception>
    public static Guid ReadId(DbDataReader reader, int ordinal, bool isText)
    {
        if (!isText)
        {
            return reader.GetGuid(ordinal);
        }

        var text = reader.GetString(ordinal);
        return Guid.TryParseExact(text, "D", out var id) && !text.AsSpan().ContainsAnyInRange('a', 'f') ? id : throw new FormatException("An id is not written as the portal writes it.");
    }

    private static Func<DbDataReader, int, object?> Compile(IProperty property)
    {
        var (reader, ordinal) = (Expression.Parameter(typeof(DbDataReader)), Expression.Parameter(typeof(int)));
        var mapping = property.GetRelationalTypeMapping();
        var method = mapping.GetDataReaderMethod();
        var source = method.DeclaringType == typeof(DbDataReader) ? (Expression)reader : Expression.Convert(reader, method.DeclaringType!);
        var value = mapping.CustomizeDataReaderExpression(Expression.Call(source, method, ordinal));
        if (mapping.Converter is { } converter)
        {
            var parameter = converter.ConvertFromProviderExpression.Parameters[0];
            value = value.Type == parameter.Type ? value : Expression.Convert(value, parameter.Type);
            value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        }

        Expression boxed = Expression.Convert(value, typeof(object));
        if (property.IsNullable)
        {
            boxed = Expression.Condition(Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, ordinal), Expression.Constant(null), boxed);
        }

        return Expression.Lambda<Func<DbDataReader, int, object?>>(boxed, reader, ordinal).Compile();
    }
}
