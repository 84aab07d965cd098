package org.fabcom.till.archive;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the law says of tills, with the days between which it holds and where it was read. */
@Component
record TillLaw(Sql db, Clock clock) {

    /** How long before it ends one is told. */
    private static final int WARNED_DAYS = 31;

    /** {@code sure}: read on an official page. */
    record Article(String code, LocalDate from, @Nullable LocalDate until, String words, String source, boolean sure) {}

    List<Article> all() {
        return db.sql("select code, from_day, until_day, words, source, sure from till.law order by from_day, code")
                .list((row, n) -> new Article(
                        row.getString("code"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("words"),
                        row.getString("source"),
                        row.getBoolean("sure")));
    }

    /** While the editor's attestation is proof enough. */
    Optional<Article> attestation(LocalDate day) {
        return all().stream()
                .filter(it -> it.code().equals("ATTESTATION"))
                .filter(it -> !day.isBefore(it.from()) && (it.until() == null || !day.isAfter(it.until())))
                .findFirst();
    }

    /** Soon, or already, an attestation may no longer do. */
    boolean warns() {
        return attestation(Days.today(clock).plusDays(WARNED_DAYS)).isEmpty();
    }

    List<String> sentences(Page page) {
        return all().stream()
                .map(it -> page.t(
                        it.until() == null ? "till.law.from" : "till.law.between",
                        page.date(it.from()),
                        it.until() == null ? "" : page.date(it.until()),
                        it.words(),
                        it.source(),
                        page.t(it.sure() ? "till.law.sure" : "till.law.unsure")))
                .toList();
    }
}
