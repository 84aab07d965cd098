package org.fabcom.governance.colleges;

import module java.base;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Categories;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The colleges of a body: read by its people, said by those who manage it. */
@Controller
record CollegePages(
        BodyDoor door,
        Bodies bodies,
        Colleges colleges,
        Categories categories,
        Registers registers,
        Rules rules,
        Clock clock) {

    private static final String COLLEGES = "/agora/{body}/colleges";
    private static final String TEMPLATE = "governance/colleges";
    private static final int MOST = 8;
    /** Lines offered where the register names no college. */
    private static final int FEW = 3;

    private static final int LONGEST = 80;

    @GetMapping(COLLEGES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID body, Visitor me, Page page) {
        var at = door.enter(body, me);
        var today = Days.today(clock);
        var form = Form.empty().with("depuis", today);
        var now = colleges.on(body, today);
        var names = names(at, now);
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            form.with("nom-" + i, name);
            now.stream()
                    .filter(it -> it.name().equals(name))
                    .forEach(it -> form.with("poids-" + names.indexOf(name), it.weight()));
        }
        return page.show(TEMPLATE, view(at, form, me, page));
    }

    /** Those that hold, then those of the register that weigh nothing yet. */
    private List<String> names(Body body, List<College> now) {
        var names = new LinkedHashSet<String>();
        now.forEach(it -> names.add(it.name()));
        names.addAll(registered(body));
        return names.stream().limit(MOST).toList();
    }

    private List<String> registered(Body body) {
        var house = body.organisation();
        return house == null || body.circle() != null ? List.of() : categories.colleges(house);
    }

    @PostMapping(COLLEGES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(UUID body, Form form, Visitor me, Page page) {
        var at = door.manage(body, me);
        var said = said(form, registered(at), page);
        var since = day(form, Days.today(clock), page);
        var wrong = since == null || form.wrong() ? null : colleges.wrong(body, said, since);
        if (wrong != null) form.reject("poids-0", page.t(wrong, (Object[]) bounds(body, Days.today(clock))));
        if (since == null || form.wrong()) return page.refuse(TEMPLATE, view(at, form, me, page));
        colleges.say(body, said, since, null, me.party());
        return page.redirect("/agora/" + body + "/colleges", "governance.colleges.said");
    }

    /** From today on: the colleges of a record date that is past stay what they were. */
    private static @Nullable LocalDate day(Form form, LocalDate today, Page page) {
        var day = form.day("depuis", page.t("governance.colleges.day"));
        if (day == null || !day.isBefore(today) && day.getYear() < 2200) return day;
        form.reject("depuis", page.t("governance.colleges.day"));
        return null;
    }

    /** A college of the register without a weight is left out. */
    private static List<College> said(Form form, List<String> registered, Page page) {
        var said = new ArrayList<College>();
        for (int i = 0; i < MOST; i++) {
            var name = form.line("nom-" + i, page);
            var weight = form.value("poids-" + i);
            boolean none = weight.isEmpty() || weight.equals("0");
            if (none && (name.isEmpty() || registered.contains(name))) continue;
            if (name.isEmpty() || name.length() > LONGEST) form.reject("nom-" + i, page.t("governance.ballot.missing"));
            if (!weight.matches("\\d{1,3}")) form.reject("poids-" + i, page.t("governance.colleges.weight.wrong"));
            else said.add(new College(name, Integer.parseInt(weight)));
        }
        return said;
    }

    private Integer[] bounds(UUID body, LocalDate on) {
        return new Integer[] {
            rules.count(body, Rule.COLLEGES_AT_LEAST, on),
            rules.count(body, Rule.COLLEGE_LEAST, on),
            rules.count(body, Rule.COLLEGE_MOST, on)
        };
    }

    private CollegeView view(Body body, Form form, Visitor me, Page page) {
        var today = Days.today(clock);
        return new CollegeView(
                new LinkView("/agora/" + body.id(), body.name()),
                "/agora/" + body.id() + "/colleges",
                words(colleges.on(body.id(), today), page),
                page.t("governance.colleges.bounds.said", (Object[]) bounds(body.id(), today)),
                colleges.history(body.id()).stream()
                        .map(it ->
                                new CollegeView.Before(page.date(it.since()), it.saidBy(), words(it.colleges(), page)))
                        .toList(),
                bodies.mayManage(me, body),
                rows(body, form),
                !registered(body).isEmpty(),
                register(body),
                form);
    }

    /** Where the register would name colleges; "" where it does, or where there is none. */
    private String register(Body body) {
        var house = body.organisation();
        if (house == null || body.circle() != null || !registered(body).isEmpty()) return "";
        return registers.find(house).isEmpty() ? "" : Register.url(house) + "/categories";
    }

    /** Those of the form, and one or a few to be named. */
    private List<CollegeView.RowView> rows(Body body, Form form) {
        var registered = registered(body);
        var rows = new ArrayList<CollegeView.RowView>();
        for (int i = 0; i < MOST; i++) {
            var name = form.value("nom-" + i);
            if (!name.isEmpty()) rows.add(new CollegeView.RowView(i, name, registered.contains(name)));
        }
        int free = registered.isEmpty() ? Math.max(1, FEW - rows.size()) : 1;
        for (int i = 0; i < MOST && free > 0; i++)
            if (form.value("nom-" + i).isEmpty()) {
                rows.add(new CollegeView.RowView(i, "", false));
                free--;
            }
        return rows;
    }

    private static List<String> words(List<College> colleges, Page page) {
        return colleges.stream()
                .map(it -> page.t("governance.college.of", it.name(), it.weight()))
                .toList();
    }
}
