package org.fabcom.plan.checking;

import module java.base;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.plan.checking.CheckView.FaultView;
import org.fabcom.plan.checking.CheckView.ResultView;
import org.fabcom.plan.checking.States.Standing;
import org.fabcom.plan.way.FileCheck;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * What a look at files found: what is noted of it, what is said, and the counts that can be taken over, by kind: how many
 * left and, where known, how many arrived.
 */
record FileFinding(
        FileCheck check,
        List<String> summary,
        List<Fault> faults,
        List<String> woken,
        Map<String, Long> left,
        Map<String, Long> arrived) {

    private static final int TAGGED = 5;

    static FileFinding books(Content file, Page page) {
        var report = Books.read(file);
        var summary = new ArrayList<String>();
        summary.add(page.t("plan.check.books.lines", report.lines(), report.entries()));
        summary.add(
                page.t("plan.check.books.sums", page.money(report.debit(), "EUR"), page.money(report.credit(), "EUR")));
        var check = new FileCheck(
                FileCheck.Kind.BOOKS,
                Text.sha256(List.of(file)),
                report.lines(),
                report.entries(),
                0,
                report.faultCount());
        return new FileFinding(
                check, summary, report.faults(), List.of(), Map.of("entries", (long) report.entries()), Map.of());
    }

    /** {@code arrived}: those whom the new tool holds as subscribed, null if nobody looked yet. */
    static FileFinding contacts(Contacts left, @Nullable Contacts arrived, String sha256, Page page) {
        var subscribed = (long) left.addresses(Standing.SUBSCRIBED).size();
        var unsubscribed = (long) left.addresses(Standing.UNSUBSCRIBED).size();
        var bounced = (long) left.addresses(Standing.BOUNCED).size();
        var summary = new ArrayList<String>();
        summary.add(page.t("plan.check.contacts.apart", subscribed, unsubscribed, bounced));
        if (left.repeated() > 0) summary.add(page.t("plan.check.contacts.repeated", left.repeated()));
        if (!left.unknown().isEmpty())
            summary.add(page.t("plan.check.contacts.unknown", String.join(", ", left.unknown())));
        var tagged = left.tagged();
        if (!tagged.isEmpty())
            summary.add(page.t(
                    "plan.check.contacts.tagged",
                    tagged.size(),
                    tagged.stream().limit(TAGGED).collect(Collectors.joining(", "))));
        var faults = new ArrayList<>(left.faults().first());
        int count = left.faults().count();
        List<String> woken = List.of();
        Map<String, Long> there = Map.of();
        if (arrived != null) {
            woken = left.wokenUp(arrived);
            long present = arrived.addresses(Standing.SUBSCRIBED).size();
            there = Map.of("subscribed", present);
            summary.add(page.t("plan.check.contacts.arrived", present, left.missing(arrived)));
            faults.addAll(arrived.faults().first());
            count += arrived.faults().count() + woken.size();
        }
        var check =
                new FileCheck(FileCheck.Kind.CONTACTS, sha256, left.lines(), subscribed, unsubscribed + bounced, count);
        return new FileFinding(
                check,
                summary,
                faults,
                woken,
                Map.of("subscribed", subscribed, "unsubscribed", unsubscribed, "bounced", bounced),
                there);
    }

    ResultView view(Page page, CheckView.@Nullable CountsView counts) {
        int shown = faults.size() + woken.size();
        return new ResultView(
                check.sound(),
                page.t(
                        check.sound() ? "plan.check.sound." + check.kind() : "plan.check.faults." + check.kind(),
                        check.faults()),
                summary,
                faults.stream().map(it -> fault(it, page)).toList(),
                check.faults() > shown ? page.t("plan.check.more", check.faults() - shown) : "",
                woken.stream().limit(Faults.SHOWN).toList(),
                counts);
    }

    private static FaultView fault(Fault it, Page page) {
        var line = it.file().isEmpty()
                ? page.t("plan.check.line", it.line())
                : page.t("plan.check.line.in", it.file(), it.line());
        var sums = it.sums();
        var key = "plan.check.fault." + it.what();
        return new FaultView(
                line,
                sums == null
                        ? page.t(key, it.about())
                        : page.t(key, it.about(), page.money(sums.debit(), "EUR"), page.money(sums.credit(), "EUR")));
    }
}
