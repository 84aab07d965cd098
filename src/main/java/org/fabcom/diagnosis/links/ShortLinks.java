package org.fabcom.diagnosis.links;

import module java.base;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RateLimits;
import org.springframework.stereotype.Repository;

/** Makes and reads the short addresses of printed sheets. The same sheet has one address; asking again puts off its end. */
@Repository
public class ShortLinks {

    /** A short address and the day on which it ends. */
    public record Link(String path, LocalDate until) {}

    static final String PATH = "/f/";

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{7}");
    private static final int LENGTH = 7;
    private static final int LONGEST = 8000;
    private static final int MOST_AN_HOUR = 60;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Sql db;
    private final Accompaniment days;
    private final RateLimits limits;

    ShortLinks(Sql db, Accompaniment days, RateLimits limits) {
        this.db = db;
        this.days = days;
        this.limits = limits;
    }

    /** {@code who}: from where it is asked, for the limit of rate. Empty beyond it, and for a sheet too long to be kept. */
    public Optional<Link> of(String path, String who) {
        if (path.length() > LONGEST || !limits.allow("diagnosis.link", who, MOST_AN_HOUR, Duration.ofHours(1)))
            return Optional.empty();
        var today = days.today();
        var until = today.plusYears(1);
        var code = db.sql("""
                insert into diagnosis.short_link (code, path, made_on, expires_on) values (:code, :path, :today, :until)
                on conflict (md5(path)) do update set expires_on = excluded.expires_on returning code
                """)
                .param("code", code(), "path", path, "today", today, "until", until)
                .single(String.class);
        return Optional.of(new Link(PATH + code.toLowerCase(Locale.ROOT), until));
    }

    /** The one that a sheet has already: nothing is written. */
    public Optional<Link> known(String path) {
        return db.sql("select code, expires_on from diagnosis.short_link where md5(path) = md5(:path) and path = :path"
                        + " and expires_on > :today")
                .param("path", path, "today", days.today())
                .optional((row, n) -> new Link(
                        PATH + row.getString("code").toLowerCase(Locale.ROOT),
                        row.getObject("expires_on", LocalDate.class)));
    }

    private static String code() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** As it was typed: capitals or small letters, a hyphen, a blank, and a 1 for an l are the same. */
    Optional<String> path(String typed) {
        var code = typed.toUpperCase(Locale.ROOT).replaceAll("[-\\s]", "").replace('1', 'L');
        if (!CODE.matcher(code).matches()) return Optional.empty();
        return db.sql("select path from diagnosis.short_link where code = :code and expires_on > :today")
                .param("code", code, "today", days.today())
                .optional(String.class);
    }

    int forget() {
        return db.sql("delete from diagnosis.short_link where expires_on <= :today")
                .param("today", days.today())
                .update();
    }
}
