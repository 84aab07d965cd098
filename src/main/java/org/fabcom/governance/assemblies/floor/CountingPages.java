package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.Admission;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.assemblies.RoomCounts;
import org.fabcom.governance.assemblies.RoomCounts.Hands;
import org.fabcom.governance.assemblies.Votes;
import org.fabcom.governance.assemblies.Votes.Voted;
import org.fabcom.governance.assemblies.floor.SessionView.CollegeView;
import org.fabcom.governance.assemblies.floor.SessionView.CountingView;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A scrutineer counts the hands on their own phone, without seeing what the other one found. */
@Controller
record CountingPages(Admission admission, Agenda agenda, Attendance attendance, RoomCounts counts, Votes votes) {

    private static final String PATH = "/agora/assemblees/{assembly}/comptage";
    private static final List<String> SIDES = List.of("pour", "contre", "abstention", "blanc");

    /** What is voted by hands now; nothing to count otherwise. */
    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID assembly, Form asked, Visitor me, Page page) {
        var in = scrutineer(assembly, me);
        var open = agenda.of(assembly).stream()
                .filter(it -> it.voting() && it.said().way().hands())
                .findFirst();
        return open.isEmpty()
                ? page.show("governance/counting", nothing(in, page))
                : page.show(
                        "governance/counting",
                        view(in, open.get(), filled(open.get(), me).with("refaire", asked.value("refaire")), page));
    }

    @PostMapping(PATH + "/{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView count(UUID assembly, UUID item, Form form, Visitor me, Page page) {
        var in = scrutineer(assembly, me);
        var known = agenda.find(item)
                .filter(it -> it.assembly().equals(assembly) && it.ballot() != null)
                .orElseThrow(Problem::notFound);
        var colleges = colleges(in, known);
        var hands = new TreeMap<String, Hands>();
        for (int i = 0; i < colleges.size(); i++) {
            if (silent(form, i)) form.reject("pour-" + i, page.t("governance.count.missing"));
            hands.put(colleges.get(i), hands(form, i, page));
        }
        if (form.wrong()) return page.refuse("governance/counting", view(in, known, form, page));
        var voted = votes.count(assembly, item, in.body(), hands, me.party());
        if (voted instanceof Voted.Done)
            return page.redirect(in.assembly().url() + "/comptage", "governance.count.said");
        form.reject("pour-0", SessionWords.of(voted, page));
        return page.refuse(409, "governance/counting", view(in, known, form, page));
    }

    private Admitted scrutineer(UUID assembly, Visitor me) {
        var in = admission.enter(assembly, me);
        if (!in.bureau().is(me.party(), Role.SCRUTINEER)) throw Problem.forbidden();
        return in;
    }

    private static Hands hands(Form form, int college, Page page) {
        var numbers =
                SIDES.stream().map(it -> number(form, it + "-" + college, page)).toList();
        return new Hands(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    /** Nothing was typed at all, which is no count. */
    private static boolean silent(Form form, int college) {
        return SIDES.stream().allMatch(it -> form.value(it + "-" + college).isEmpty());
    }

    private static int number(Form form, String field, Page page) {
        var typed = form.value(field);
        if (typed.matches("[0-9]{1,5}")) return Integer.parseInt(typed);
        if (!typed.isEmpty()) form.reject(field, page.t("governance.count.wrong"));
        return 0;
    }

    private List<String> colleges(Admitted in, AgendaItem item) {
        return attendance.presence(in.assembly(), in.body(), item.id()).colleges();
    }

    private Form filled(AgendaItem item, Visitor me) {
        var said = counts.of(item.id()).getOrDefault(me.party(), Map.of());
        var form = Form.empty();
        var rows = List.copyOf(said.values());
        for (int i = 0; i < rows.size(); i++) {
            var it = rows.get(i);
            form.with("pour-" + i, it.yes())
                    .with("contre-" + i, it.no())
                    .with("abstention-" + i, it.abstain())
                    .with("blanc-" + i, it.blank());
        }
        return form;
    }

    private CountingView view(Admitted in, AgendaItem item, Form form, Page page) {
        var presence = attendance.presence(in.assembly(), in.body(), item.id());
        var colleges = presence.colleges();
        var mine = counts.of(item.id()).get(in.me());
        var told = mine == null
                ? ""
                : mine.entrySet().stream()
                        .map(it -> SessionWords.hands(it.getKey(), it.getValue(), page))
                        .collect(Collectors.joining(" · "));
        boolean differ = mine != null
                && counts.of(item.id()).size() > 1
                && counts.agreed(item.id()).isEmpty();
        return new CountingView(
                back(in, page),
                page.t("governance.count.title", item.place(), item.said().title()),
                in.assembly().url() + "/comptage/" + item.id(),
                form,
                IntStream.range(0, colleges.size())
                        .mapToObj(i -> new CollegeView(
                                String.valueOf(i),
                                colleges.get(i),
                                votes.hands(item, in.body(), presence, colleges.get(i))))
                        .toList(),
                told,
                differ,
                mine != null && !differ && !form.wrong() && !form.has("refaire", "oui"),
                counts.agreed(item.id()).isPresent());
    }

    private static CountingView nothing(Admitted in, Page page) {
        return new CountingView(
                back(in, page), page.t("governance.count.none"), "", Form.empty(), List.of(), "", false, false, false);
    }

    private static LinkView back(Admitted in, Page page) {
        return new LinkView(
                in.assembly().url(),
                page.t("governance.assembly.kind." + in.assembly().said().kind()));
    }
}
