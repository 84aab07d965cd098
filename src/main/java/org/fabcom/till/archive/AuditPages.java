package org.fabcom.till.archive;

import module java.base;
import jakarta.servlet.http.HttpServletResponse;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.closing.Closing;
import org.fabcom.till.closing.Closings;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvent;
import org.fabcom.till.journal.TillEvents;
import org.fabcom.till.journal.TillVersion;
import org.fabcom.till.sales.SaleRead;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** For whoever controls: closings, the journal event by event, archives. Nothing can be changed here, an archive can be made. */
@Controller
record AuditPages(
        TillDesk desk,
        Closings closings,
        TillEvents events,
        Archives archives,
        JournalAudit audit,
        TillVersion version,
        TillLaw law,
        ClosingWords closingWords,
        EventFacts facts,
        TillWords words) {

    private static final String TILL = TillDesk.HOME + "/{till}";
    private static final int SHOWN = 100;

    /** Days on top of the list: what was closed last is what one comes for. */
    private static final int DAYS_FIRST = 7;

    private static final int MONTHS = 12;

    /** Closings on each page of those before. */
    private static final int CLOSINGS = 31;

    @GetMapping(TILL + "/clotures")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView closings(UUID till, Address address, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        var before = address.value("avant");
        var parts = new ArrayList<ClosingsView.PartView>();
        var shown = before.matches("[0-9]{1,15}")
                ? older(till, Long.parseLong(before), parts, page)
                : newest(till, parts, page);
        var next = shown.isEmpty()
                        || closings.before(till, shown.getLast().number(), 1).isEmpty()
                ? new LinkView("", "")
                : new LinkView(
                        at.path() + "/clotures?avant=" + shown.getLast().number(), page.t("till.closings.days.before"));
        return page.show(
                "till/closings",
                new ClosingsView(
                        at.path(),
                        at.till().name(),
                        parts,
                        next,
                        at.may(Duty.SETTINGS),
                        at.may(Duty.AUDITOR),
                        attestation(at)));
    }

    /** The last days, then months and years. */
    private List<Closing> newest(UUID till, List<ClosingsView.PartView> parts, Page page) {
        var days = closings.newest(till, EventKind.DAY, DAYS_FIRST);
        var months = closings.newest(till, EventKind.MONTH, MONTHS);
        part("till.closings.days", days, parts, page);
        part(
                "till.closings.longer",
                Stream.concat(months.stream(), closings.newest(till, EventKind.YEAR, 24).stream())
                        .toList(),
                parts,
                page);
        // what comes before begins where either list was cut
        return months.size() == MONTHS
                        && months.getLast().number() > days.getLast().number()
                ? months
                : days;
    }

    /** Of every kind, as they were closed. */
    private List<Closing> older(UUID till, long before, List<ClosingsView.PartView> parts, Page page) {
        var all = closings.before(till, before, CLOSINGS);
        part("till.closings.days.before", all, parts, page);
        return all;
    }

    /** A day of several closings says what all of them come to, also where the list begins or ends within it. */
    private List<Closing> whole(List<Closing> shown) {
        var days = shown.stream().filter(it -> it.kind() == EventKind.DAY).toList();
        if (days.isEmpty()) return days;
        return Stream.of(
                        days,
                        closings.on(days.getFirst().till(), days.getFirst().lastDay()),
                        closings.on(days.getFirst().till(), days.getLast().lastDay()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private void part(String title, List<Closing> of, List<ClosingsView.PartView> parts, Page page) {
        if (of.isEmpty()) return;
        var days = whole(of);
        var said = of.stream().map(it -> closingWords.of(it, days, page)).toList();
        parts.add(new ClosingsView.PartView(page.t(title), said));
    }

    /** Hashes of all closings, to be kept by somebody else. */
    @GetMapping(TILL + "/clotures.csv")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> hashes(UUID till, Visitor me) {
        desk.at(me, till, Duty.CHECK, Duty.REPORTS, Duty.AUDITOR);
        var out = new StringBuilder("caisse;numero;sorte;du;au;total_centimes;perpetuel_centimes;empreinte\n");
        for (var it : closings.all(till))
            out.append(String.join(
                            ";",
                            till.toString(),
                            Long.toString(it.number()),
                            it.kind().name(),
                            it.firstDay().toString(),
                            it.lastDay().toString(),
                            Long.toString(it.totals().cents()),
                            Long.toString(it.perpetualSold() + it.perpetualRefunded()),
                            it.hash()))
                    .append('\n');
        return file("clotures.csv", "text/csv; charset=UTF-8", out.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(TILL + "/journal")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView journal(UUID till, Address address, Visitor me, Page page) {
        return page.show("till/audit", view(desk.at(me, till, Duty.AUDITOR), address, null, page));
    }

    /** The whole journal gone through, as {@code ./fabcom check} does. */
    @GetMapping(TILL + "/journal/verification")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView verify(UUID till, Address address, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.AUDITOR);
        return page.show("till/audit", view(at, address, audit.findings(at.till()), page));
    }

    @PostMapping(TILL + "/archives")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView archive(UUID till, Visitor me, Page page) {
        var at = desk.at(me, till, Duty.SETTINGS);
        var made = archives.make(till, me.party());
        return page.redirect(
                at.path() + (at.may(Duty.AUDITOR) ? "/journal" : "/clotures"),
                "till.archived",
                made.first(),
                made.last());
    }

    @GetMapping(TILL + "/archives/{number}.zip")
    @Access(Access.Level.SIGNED_IN)
    void download(UUID till, long number, Visitor me, HttpServletResponse response) throws IOException {
        desk.at(me, till, Duty.AUDITOR, Duty.SETTINGS);
        var made = archives.find(till, number).orElseThrow(Problem::notFound);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", attachment("archive-caisse-" + number + ".zip"));
        archives.pour(made, response.getOutputStream());
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", attachment(name))
                .body(content);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }

    private AuditView view(
            Standing at, Address address, @org.jspecify.annotations.Nullable List<String> findings, Page page) {
        var id = at.till().id();
        long last = events.last(id);
        long until = address.value("jusqu").matches("[0-9]{1,15}") ? Long.parseLong(address.value("jusqu")) : last;
        var shown = events.between(id, Math.max(1, until - SHOWN + 1), until).reversed();
        var older = until > SHOWN
                ? new LinkView(at.path() + "/journal?jusqu=" + (until - SHOWN), page.t("till.older"))
                : new LinkView("", "");
        return new AuditView(
                at.path(),
                at.till().name(),
                TillVersion.NUMBER,
                version.checksum(),
                version.published(),
                law.warns(),
                law.sentences(page),
                findings,
                shown.stream().map(it -> event(it, page)).toList(),
                archives.of(id).stream().map(it -> archive(at, it, page)).toList(),
                at.may(Duty.SETTINGS),
                attestation(at),
                older);
    }

    /** Where the editor's attestation is prepared; empty for whoever may not. */
    private static String attestation(Standing at) {
        return at.may(Duty.SETTINGS) || at.may(Duty.AUDITOR)
                ? AttestationPages.of(at.till().organisation())
                : "";
    }

    private AuditView.EventView event(TillEvent it, Page page) {
        return new AuditView.EventView(
                Long.toString(it.number()),
                it.kind() == EventKind.SALE ? TillWords.at(SaleRead.of(it), page) : page.dateTime(it.at()),
                page.t("till.event." + it.kind()),
                words.operator(it.operator(), page),
                it.cents() == 0 ? "" : page.euros(it.cents()),
                facts.door(it, page),
                facts.of(it, page),
                it.body(),
                it.hash());
    }

    private static AuditView.ArchiveView archive(Standing at, Archives.Made it, Page page) {
        return new AuditView.ArchiveView(
                at.path() + "/archives/" + it.number() + ".zip",
                page.t("till.archive.of", page.dateTime(it.at())),
                page.t("till.numbers", Long.toString(it.first()), Long.toString(it.last())),
                it.sha256());
    }
}
