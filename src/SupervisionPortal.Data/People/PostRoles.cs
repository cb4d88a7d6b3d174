using Microsoft.EntityFrameworkCore;
using SupervisionPortal.Domain.People;

namespace SupervisionPortal.Data.People;

public static class PostRoles
{
    /// <summary>The role of somebody's post on a day: a form fits the post somebody had then. Before the first post, the role of that one.</summary>
    public static async Task<PostRole> RoleOnAsync(this PortalDb db, Guid person, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var posts = await db.Posts.AsNoTracking().Where(row => row.PersonId == person).OrderBy(row => row.StartedOn).Select(row => new { row.StartedOn, row.Role }).ToListAsync(cancellationToken);
        return (posts.FindLast(post => post.StartedOn <= on) ?? posts[0]).Role;
    }
}
