package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.assemblies.floor.Calls;
import org.fabcom.governance.minutes.MinutesDrafts.Draft;
import org.fabcom.governance.minutes.MinutesView.AddendumView;
import org.fabcom.governance.minutes.MinutesView.DebateView;
import org.fabcom.governance.minutes.MinutesView.DraftView;
import org.fabcom.governance.minutes.MinutesView.SignedView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.print.Pdf;
import org.fabcom.web.problem.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Minutes: read by members, completed by the secretary, signed by two. */
@Controller
record MinutesPages(
        Admission admission,
        Agenda agenda,
        Assemblies assemblies,
        MinutesDrafts drafts,
        MinutesRegister register,
        Writing writing,
        Signing signing,
        Calls calls,
        Pdf pdf) {

    private static final String PATH = "/agora/assemblees/{assembly}/pv";
    private static final int LONGEST = 20_000;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID assembly, Visitor me, Page page) {
        return page.show("governance/minutes", view(closed(assembly, me), Form.empty(), page));
    }

    private Admitted closed(UUID assembly, Visitor me) {
        var in = admission.enter(assembly, me);
        var state = in.assembly().state();
        if (state != Assembly.State.CLOSED && state != Assembly.State.ADJOURNED) throw Problem.notFound();
        return in;
    }

    private static boolean writes(Admitted in) {
        return in.bureau().is(in.me(), Role.CHAIR) || in.bureau().is(in.me(), Role.SECRETARY);
    }

    private Draft draft(Admitted in) {
        return drafts.of(in.assembly().id())
                .orElseGet(() -> Draft.empty(in.assembly().id()));
    }

    /** Nothing is written before somebody writes or signs. */
    private Draft kept(Admitted in) {
        return drafts.of(in.assembly().id())
                .orElseGet(() -> drafts.add(in.assembly().id(), null, "", in.me()));
    }

    /** What was said, in short: who had signed signs again. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(UUID assembly, Form form, Visitor me, Page page) {
        var in = closed(assembly, me);
        if (!writes(in)) throw Problem.forbidden();
        var version = form.value("version");
        int read = version.matches("[0-9]{1,6}") ? Integer.parseInt(version) : 0;
        var debates = new HashMap<Integer, String>();
        for (var it : agenda.of(assembly))
            if (!form.all(field(it)).isEmpty())
                debates.put(it.place(), words(form, field(it), AgendaItem.LONGEST_DEBATES, page));
        var summary = form.all("resume").isEmpty() ? null : words(form, "resume", LONGEST, page);
        if (form.wrong()) return page.refuse("governance/minutes", view(in, form, page));
        return switch (writing.write(kept(in).id(), read, debates, summary, in.me())) {
            case DONE -> page.redirect(in.assembly().url() + "/pv", "governance.minutes.written");
            case CHANGED -> page.refuse(409, "governance/minutes", view(in, form, page));
            case SIGNED -> throw Problem.conflict();
        };
    }

    private static String field(AgendaItem it) {
        return "debat-" + it.place();
    }

    private static String words(Form form, String field, int longest, Page page) {
        var words = form.value(field).replace("\r\n", "\n");
        if (words.length() > longest) form.reject(field, page.t("agora.long", page.number(longest)));
        return words;
    }

    @PostMapping(PATH + "/signer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView sign(UUID assembly, Form form, Visitor me, Page page) {
        var in = closed(assembly, me);
        if (!writes(in)) throw Problem.forbidden();
        var draft = Stream.concat(Stream.of(kept(in)), drafts.waiting(assembly).stream())
                .filter(it -> it.id().toString().equals(form.value("texte")))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var signed = signing.sign(in, draft.id(), form.value("empreinte"));
        var back = in.assembly().url() + "/pv";
        return switch (signed) {
            case NOTED, DONE -> page.redirect(back, "governance.minutes.sign." + signed);
            case CHANGED -> page.redirectWithCare(back, "governance.minutes.sign.CHANGED");
            case NOT_YOURS -> throw Problem.forbidden();
        };
    }

    @PostMapping(PATH + "/additif")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView amend(UUID assembly, Form form, Visitor me, Page page) {
        var in = closed(assembly, me);
        if (!writes(in)) throw Problem.forbidden();
        var minutes = register.ofAssembly(assembly).orElseThrow(Problem::conflict);
        var said = words(form, "additif", LONGEST, page);
        if (form.wrong()) return page.refuse("governance/minutes", view(in, form, page));
        var back = in.assembly().url() + "/pv";
        if (said.isBlank()) return page.redirectWithCare(back, "governance.minutes.addendum.missing");
        drafts.add(assembly, minutes.id(), said, me.party());
        return page.redirect(back, "governance.minutes.addendum.written");
    }

    @GetMapping(PATH + "/{number}.pdf")
    @Access(Access.Level.SIGNED_IN)
    ResponseEntity<byte[]> file(UUID assembly, int number, Visitor me) {
        closed(assembly, me);
        return pdf.answer(
                "pv-" + number + ".pdf", register.file(assembly, number).orElseThrow(Problem::notFound));
    }

    /** @param typed what somebody wrote on a version that is over; empty otherwise */
    private MinutesView view(Admitted in, Form typed, Page page) {
        var it = in.assembly();
        var signed = register.ofAssembly(it.id());
        boolean writes = writes(in);
        var draft = draft(in);
        var text = signing.text(it, in.body(), in.bureau(), draft);
        var words = signed.flatMap(one -> register.text(one.id())).orElse(text);
        boolean same = signed.isEmpty()
                || drafts.signatures(draft).stream()
                        .anyMatch(one -> one.sha256().equals(words.sha256()));
        return new MinutesView(
                new LinkView(
                        it.url(), page.t("governance.assembly.kind." + it.said().kind())),
                it.url() + "/pv",
                signed.map(SignedMinutes::title).orElse(page.t("governance.minutes.draft", text.title())),
                same ? words.sections() : List.of(),
                writes && signed.isEmpty(),
                draft.version(),
                !typed.all("version").isEmpty() && !typed.wrong(),
                agenda.of(it.id()).stream().map(one -> debate(one, typed)).toList(),
                typed.all("resume").isEmpty() ? draft.text() : typed.value("resume"),
                signed.map(one -> signed(one, same, page)).orElse(null),
                signed.isPresent() ? null : draft(in, draft, text, page),
                signed.map(one -> register.addenda(one.id())).orElse(List.of()).stream()
                        .map(one -> new AddendumView(
                                one.title(), one.url(), page.dateTime(one.signedAt()), drafts.words(one.id())))
                        .toList(),
                drafts.waiting(it.id()).stream()
                        .map(one -> draft(in, one, signing.text(it, in.body(), in.bureau(), one), page))
                        .toList(),
                writes && signed.isPresent(),
                in.manages() ? calls.second(it, agenda.of(it.id())) : "",
                typed);
    }

    private static DebateView debate(AgendaItem it, Form typed) {
        var field = field(it);
        var words = typed.all(field).isEmpty() ? it.debates() : typed.value(field);
        return new DebateView(field, it.place() + ". " + it.said().title(), words);
    }

    private SignedView signed(SignedMinutes it, boolean same, Page page) {
        var approved = agenda.approving(it.id()).stream()
                .flatMap(item -> assemblies.find(item.assembly()).stream())
                .findFirst()
                .map(by -> page.t("governance.minutes.approved", page.date(by.day())))
                .orElse("");
        var by = page.t(it.secretary() == null ? "governance.minutes.chip.alone" : "governance.minutes.chip.signed");
        return new SignedView(
                by,
                it.title(),
                it.url(),
                it.sha256(),
                it.previous(),
                page.dateTime(it.signedAt()),
                approved,
                page.t(same ? "governance.minutes.below" : "governance.minutes.file.only"));
    }

    private DraftView draft(Admitted in, Draft draft, MinutesText text, Page page) {
        var all = drafts.signatures(draft);
        boolean mine = all.stream().anyMatch(one -> one.person().equals(in.me()));
        var missing = in.bureau().all().stream()
                .filter(one -> one.role() != Role.SCRUTINEER)
                .filter(one -> all.stream().noneMatch(it -> it.role() == one.role()))
                .map(one -> page.t("governance.bureau.is." + one.role(), one.name()))
                .collect(Collectors.joining(", "));
        return new DraftView(
                draft.id().toString(),
                text.sha256(),
                draft.text(),
                all.stream()
                        .map(one ->
                                page.t("governance.minutes.signed." + one.role(), one.name(), page.dateTime(one.at())))
                        .toList(),
                missing,
                writes(in) && !mine);
    }
}
