package org.fabcom.kernel.postgres;

import module java.base;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.digest.Sha256;
import org.postgresql.PGConnection;

/**
 * The account that pages and jobs sign in with: one per base, which owns nothing, is member of nothing and can become nobody
 * else, whatever a session says. So the guard does not hang on the state of a session, which a pooler may drop.
 */
public final class PagesRole {

    private static final String SUFFIX = "_pages";
    private static final int LONGEST = 63;
    private static final String NOT_ALLOWED = "42501";
    private static final String NO_ENTRY = "28";

    private static final String POOLERS_NO = "08P01";

    private static final String WHERE =
            "select current_database() || ' ' || system_identifier from pg_control_system()";

    /** What makes the session's account more than a visitor; empty when nothing does. */
    private static final String POWERS = """
            select concat_ws(', ', case when rolsuper then 'SUPERUSER' end, case when rolcreaterole then 'CREATEROLE' end,
                case when rolcreatedb then 'CREATEDB' end, case when rolreplication then 'REPLICATION' end,
                case when rolbypassrls then 'BYPASSRLS' end,
                (select string_agg('member of ' || m.roleid::regrole, ', ') from pg_auth_members m where m.member = r.oid),
                (select 'owner of ' || count(*) from pg_shdepend s where s.refobjid = r.oid and s.deptype = 'o'
                    and s.refclassid = 'pg_authid'::regclass and s.classid <> 'pg_largeobject'::regclass
                    having count(*) > 0))
            from pg_roles r where r.rolname = session_user""";

    /** Accounts that could become this one, beside the owner and administrators. */
    private static final String BECOMING = """
            select coalesce(string_agg(m.member::regrole::text, ', '), '')
            from pg_auth_members m join pg_roles r on r.oid = m.member
            where m.roleid = (select oid from pg_roles where rolname = '%s')
                and not r.rolsuper and r.rolname <> current_user""";

    private PagesRole() {}

    /** The account's usual name: the base's, in at most 63 bytes. */
    public static String nameFor(String base) {
        var whole = base + SUFFIX;
        if (whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST) return whole;
        var end = "_" + Sha256.hex(base).substring(0, 8) + SUFFIX;
        var start = base;
        while ((start + end).getBytes(StandardCharsets.UTF_8).length > LONGEST)
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        return start + end;
    }

    /** All nodes agree on it without another setting: drawn from the owner's password and the base's name. */
    static String passwordFor(String base, String ownersPassword) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownersPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(("fabcom pages " + base).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Before anything is written: that the account is there, or can be made, and that it is as weak as it must be. */
    public static void ensure(Database base) {
        try (var owner = base.owner()) {
            ensure(owner, base.pages(), base.pagesGiven());
        } catch (SQLException gone) {
            throw new Refused("console.pages.unreachable", base.pages(), gone.getMessage());
        }
    }

    /** Makes the account or mends its password where FabCom keeps it itself ({@code given}: an administrator does); then tries it. */
    public static void ensure(Connection owner, Login pages, boolean given) {
        try {
            if (!given && !(exists(owner, pages.user()) && opens(owner, pages))) makeOrMend(owner, pages);
            require(owner, pages, given);
        } catch (SQLException refused) {
            var said = String.valueOf(refused.getMessage()).lines().findFirst().orElse("?");
            if (!given && NOT_ALLOWED.equals(refused.getSQLState()))
                throw new Refused("console.pages.role", pages.user(), said);
            throw new Refused("console.pages.unreachable", pages, said);
        }
    }

    /** False when the account's password is not the one we know; another trouble is told. */
    private static boolean opens(Connection owner, Login pages) throws SQLException {
        Walls.admit(owner, pages.user());
        try (var page = open(pages)) {
            return page.isValid(10);
        } catch (SQLException refused) {
            var state = String.valueOf(refused.getSQLState());
            if (state.startsWith(NO_ENTRY) || state.equals(POOLERS_NO)) return false;
            throw refused;
        }
    }

    private static Connection open(Login pages) throws SQLException {
        return DriverManager.getConnection(pages.url(), pages.user(), pages.password());
    }

    /** Whoever made it: the account reaches this very base, and can become nobody else. */
    private static void require(Connection owner, Login pages, boolean given) throws SQLException {
        Walls.admit(owner, pages.user());
        try (var page = open(pages)) {
            if (!text(owner, WHERE).equals(text(page, WHERE))) throw new Refused("console.pages.elsewhere", pages);
            if (!text(page, POWERS).isEmpty())
                throw new Refused("console.pages.powers", pages.user(), text(page, POWERS));
        }
        var others = text(owner, BECOMING.formatted(pages.user().replace("'", "''")));
        if (!given && !others.isEmpty()) throw new Refused("console.pages.shared", pages.user(), others);
    }

    private static boolean exists(Connection owner, String role) throws SQLException {
        try (var question = owner.prepareStatement("select from pg_roles where rolname = ?")) {
            question.setString(1, role);
            return question.executeQuery().next();
        }
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** The password goes to the server as a verifier: no log of statements shows it. Two nodes may come at once. */
    private static void makeOrMend(Connection owner, Login pages) throws SQLException {
        owner.setAutoCommit(false);
        try (var statement = owner.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtextextended('fabcom.pages', 0))");
            if (!exists(owner, pages.user()))
                statement.execute("create role " + Rights.quoted(pages.user()) + " login noinherit");
            owner.unwrap(PGConnection.class)
                    .alterUserPassword(pages.user(), pages.password().toCharArray(), "scram-sha-256");
            owner.commit();
        } catch (SQLException failed) {
            owner.rollback();
            throw failed;
        } finally {
            owner.setAutoCommit(true);
        }
    }
}
