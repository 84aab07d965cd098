package org.fabcom.kernel.postgres;

import module java.base;
import java.sql.Connection;
import java.sql.SQLException;

/** What a role may do in one base, as PostgreSQL's own catalogue tells it, and the sentences that give or take it. */
record Rights(Set<Right> all) {

    /** One right: "select", "table people.party"; {@code before} when it is for what will be made later. */
    private record Right(String before, String privilege, String what) {}

    private static final int AT_ONCE = 200;

    /** Only on what the connected owner may give: a right that an administrator gave elsewhere is not ours to move. */
    private static final String HELD = """
            with held (before, privilege, what, owner, grantee) as (
                select '', a.privilege_type, format('schema %I', n.nspname), n.nspowner, a.grantee
                from pg_namespace n, aclexplode(n.nspacl) a
                union all
                select '', a.privilege_type,
                    case c.relkind when 'S' then 'sequence ' else 'table ' end || c.oid::regclass, c.relowner, a.grantee
                from pg_class c, aclexplode(c.relacl) a
                union all
                select '', format('%s (%I)', a.privilege_type, t.attname), 'table ' || c.oid::regclass, c.relowner, a.grantee
                from pg_class c join pg_attribute t on t.attrelid = c.oid and not t.attisdropped, aclexplode(t.attacl) a
                union all
                select '', a.privilege_type, 'routine ' || p.oid::regprocedure, p.proowner, a.grantee
                from pg_proc p, aclexplode(p.proacl) a
                union all
                select '', a.privilege_type, 'type ' || t.oid::regtype, t.typowner, a.grantee
                from pg_type t, aclexplode(t.typacl) a
                union all
                select format('alter default privileges for role %I %s', d.defaclrole::regrole::text,
                        coalesce('in schema ' || quote_ident(n.nspname), '')),
                    a.privilege_type,
                    case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'routines'
                        when 'T' then 'types' else 'schemas' end, d.defaclrole, a.grantee
                from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace, aclexplode(d.defaclacl) a)
            select before, privilege, what from held
            where grantee = (select oid from pg_roles where rolname = ?) and pg_has_role(owner, 'usage')
            order by 3, 2
            """;

    static Rights none() {
        return new Rights(Set.of());
    }

    /** Nothing for a role that is not there. */
    static Rights of(String role, Connection owner) throws SQLException {
        var found = new LinkedHashSet<Right>();
        try (var question = owner.prepareStatement(HELD)) {
            question.setString(1, role);
            var row = question.executeQuery();
            while (row.next()) found.add(new Right(row.getString(1), row.getString(2), row.getString(3)));
        }
        return new Rights(found);
    }

    boolean nothing() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    Rights and(Rights more) {
        var sum = new LinkedHashSet<>(all);
        sum.addAll(more.all);
        return new Rights(sum);
    }

    Rights without(Rights others) {
        var rest = new LinkedHashSet<>(all);
        rest.removeAll(others.all);
        return new Rights(rest);
    }

    void giveTo(String role, Connection owner) throws SQLException {
        run(owner, "grant", "to " + quoted(role));
    }

    void takeFrom(String role, Connection owner) throws SQLException {
        run(owner, "revoke", "from " + quoted(role));
    }

    private void run(Connection owner, String verb, String whom) throws SQLException {
        var sentences = new ArrayList<String>();
        for (var it : all) sentences.add("%s %s %s on %s %s".formatted(it.before, verb, it.privilege, it.what, whom));
        for (int from = 0; from < sentences.size(); from += AT_ONCE) {
            execute(owner, sentences.subList(from, Math.min(from + AT_ONCE, sentences.size())));
        }
    }

    private static void execute(Connection owner, Collection<String> sentences) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(String.join(";\n", List.copyOf(sentences)));
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
