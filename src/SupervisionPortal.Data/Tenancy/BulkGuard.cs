using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using SupervisionPortal.Data.Ledger;
using SupervisionPortal.Domain;

namespace SupervisionPortal.Data.Tenancy;

/// <summary>
/// Refuses to change or delete in bulk what is written once or entered in the ledger: such a statement passes by the save guard and by the ledger.
/// Asked when a query is compiled, so that none of them is ever kept.
/// </summary>
internal sealed class BulkGuard : ExpressionVisitor, IQueryExpressionInterceptor
{
    public static readonly BulkGuard Instance = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (queryExpression is MethodCallExpression { Method.Name: "ExecuteUpdate" or "ExecuteDelete" } bulk)
        {
            Visit(bulk);
        }

        return queryExpression;
    }

    protected override Expression VisitExtension(Expression node) =>
        node is EntityQueryRootExpression root && IsGuarded(root.ElementType) ? throw new AppendOnlyException(root.ElementType.Name) : base.VisitExtension(node);

    private static bool IsGuarded(Type row) => LedgerTables.Of(row) is not null || (Activator.CreateInstance(row, nonPublic: true) as TenantRow)?.IsAppendOnly == true;
}
