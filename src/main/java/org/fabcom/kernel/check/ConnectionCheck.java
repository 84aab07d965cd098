package org.fabcom.kernel.check;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.console.Console;
import org.springframework.stereotype.Component;

/** Which protection holds between the pages and the owner of the base, and between this base and its neighbours. */
@Component
record ConnectionCheck(Sql db) implements Check {

    /** How far a page's session reaches, told by the session itself. */
    enum Protection {
        /** An account of its own, which can become nobody else. */
        LOGIN,
        /** A lesser role for the time being: RESET ROLE brings the greater one back. */
        SET_ROLE,
        NONE
    }

    /** A role is harmless when it has no power of its own, can become no other and owns nothing in this base. */
    private static final String HARMLESS = """
            select not (r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication or r.rolbypassrls)
                and not exists (select from pg_auth_members m where m.member = r.oid)
                and not exists (select from pg_shdepend s where s.refobjid = r.oid and s.deptype = 'o'
                    and s.refclassid = 'pg_authid'::regclass and s.classid <> 'pg_largeobject'::regclass)
            from pg_roles r where r.rolname = %s
            """;

    private static final String MAY_CONNECT = """
            select coalesce(r.rolname, '') from pg_database d
                cross join aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                left join pg_roles r on r.oid = a.grantee
            where d.datname = current_database() and a.privilege_type = 'CONNECT' and a.grantee <> d.datdba
                and coalesce(r.rolname, '') <> session_user order by 1
            """;

    /** Bases of this cluster where fabcom_app still holds rights. */
    private static final String SPOKEN_TO = """
            select distinct d.datname from pg_shdepend s join pg_database d on d.oid = s.dbid
            where s.refclassid = 'pg_authid'::regclass and s.refobjid = (select oid from pg_roles where rolname = 'fabcom_app')
            order by 1
            """;

    private static final String BECOMING = """
            select m.member::regrole::text from pg_auth_members m join pg_roles r on r.oid = m.member
            where m.roleid = (select oid from pg_roles where rolname = %s) and not r.rolsuper
                and m.member <> (select datdba from pg_database where datname = current_database()) order by 1
            """;

    @Override
    public String name() {
        return "kernel.connection";
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        var protection = protection();
        if (protection != Protection.LOGIN) findings.add(said(protection));
        if (names(MAY_CONNECT).contains("")) findings.add(Console.t("console.connection.open", base()));
        if (names(SPOKEN_TO).contains(base())) findings.add(Console.t("console.connection.spoken", base()));
        if (yes("select rolcanlogin from pg_roles where rolname = 'fabcom_app'"))
            findings.add(Console.t("console.connection.login"));
        return findings;
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (protection() == Protection.LOGIN) notes.add(said(Protection.LOGIN));
        tell(notes, "console.connection.guests", names(MAY_CONNECT), base());
        tell(notes, "console.connection.becoming", names(BECOMING.formatted("session_user")), user());
        tell(notes, "console.connection.neighbours", names(SPOKEN_TO), base());
        return notes;
    }

    Protection protection() {
        if (!yes(HARMLESS.formatted("current_user"))) return Protection.NONE;
        return yes(HARMLESS.formatted("session_user")) ? Protection.LOGIN : Protection.SET_ROLE;
    }

    private String said(Protection protection) {
        return switch (protection) {
            case LOGIN -> Console.t("console.connection.protection.login", user());
            case SET_ROLE -> Console.t("console.connection.protection.role", user());
            case NONE -> Console.t("console.connection.protection.none", user());
        };
    }

    private static void tell(List<String> notes, String key, List<String> names, String about) {
        var others =
                names.stream().filter(it -> !it.isEmpty() && !it.equals(about)).toList();
        if (!others.isEmpty()) notes.add(Console.t(key, about, String.join(", ", others)));
    }

    private String base() {
        return db.sql("select current_database()").single(String.class);
    }

    private String user() {
        return db.sql("select session_user").single(String.class);
    }

    private List<String> names(String question) {
        return db.sql(question).list((row, n) -> row.getString(1));
    }

    private boolean yes(String question) {
        return db.sql(question).optional(Boolean.class).orElse(false);
    }
}
