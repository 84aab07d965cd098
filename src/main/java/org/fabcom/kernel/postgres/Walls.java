package org.fabcom.kernel.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/** What keeps the bases of one cluster apart: nobody enters but the owner and the account of the pages. */
final class Walls {

    private Walls() {}

    /** Leaves as it is what the connected owner may not change; {@code check} says so. */
    static void raise(Connection owner, String pages) throws SQLException {
        if (asks(owner, """
                select pg_has_role(d.datdba, 'usage') and exists (
                    select from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a where a.grantee = 0)
                from pg_database d where d.datname = current_database()""")) {
            run(owner, "revoke all on database " + base(owner) + " from public");
        }
        admit(owner, pages);
        if (asks(
                owner,
                "select has_schema_privilege('public', 'public', 'create')"
                        + " and pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'public'")) {
            run(owner, "revoke create on schema public from public");
        }
        leave(owner);
    }

    /** The account of the pages may enter, and no more: no temporary tables. */
    static void admit(Connection owner, String pages) throws SQLException {
        if (asks(owner, """
                select pg_has_role(d.datdba, 'usage') and not exists (
                    select from aclexplode(d.datacl) a join pg_roles r on r.oid = a.grantee
                    where r.rolname = '%s' and a.privilege_type = 'CONNECT')
                from pg_database d where d.datname = current_database()""".formatted(pages.replace("'", "''")))) {
            run(owner, "grant connect on database " + base(owner) + " to " + Rights.quoted(pages));
        }
    }

    /** The owner was a member of fabcom_app once; a base of theirs that is not brought up yet still needs it. */
    private static void leave(Connection owner) throws SQLException {
        if (asks(owner, """
                select exists (select from pg_auth_members m where m.roleid = a.oid
                        and m.member = (select oid from pg_roles where rolname = current_user)
                        and (m.grantor = m.member or pg_has_role(m.grantor, 'usage')))
                    and not exists (select from pg_shdepend s where s.refobjid = a.oid
                        and s.refclassid = 'pg_authid'::regclass and s.dbid <> 0
                        and s.dbid <> (select oid from pg_database where datname = current_database()))
                from pg_roles a where a.rolname = 'fabcom_app'""")) {
            run(owner, "revoke fabcom_app from current_user");
        }
    }

    /** As the server calls it: a pooler may call it otherwise. */
    private static String base(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select current_database()")) {
            row.next();
            return Rights.quoted(row.getString(1));
        }
    }

    private static boolean asks(Connection owner, String question) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
