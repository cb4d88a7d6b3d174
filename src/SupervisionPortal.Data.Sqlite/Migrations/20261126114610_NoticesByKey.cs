using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SupervisionPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NoticesByKey : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_TenantId_PersonId_Key",
                table: "Notices");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_TenantId_Key_PersonId",
                table: "Notices",
                columns: new[] { "TenantId", "Key", "PersonId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Notices_TenantId_Key_PersonId",
                table: "Notices");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_TenantId_PersonId_Key",
                table: "Notices",
                columns: new[] { "TenantId", "PersonId", "Key" },
                unique: true);
        }
    }
}
