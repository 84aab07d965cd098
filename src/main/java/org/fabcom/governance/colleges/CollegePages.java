package org.fabcom.governance.colleges;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodyDoor;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The colleges of a body: read by its people, said by those who manage it. */
@Controller
class CollegePages {

    private static final String COLLEGES = "/agora/{body}/colleges";
    private static final String TEMPLATE = "governance/colleges";
    private static final int ROWS = 8;
    private static final int LONGEST = 80;

    private final BodyDoor door;
    private final Bodies bodies;
    private final Colleges colleges;
    private final Rules rules;
    private final Clock clock;

    CollegePages(BodyDoor door, Bodies bodies, Colleges colleges, Rules rules, Clock clock) {
        this.door = door;
        this.bodies = bodies;
        this.colleges = colleges;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping(COLLEGES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID body, Visitor me, Page page) {
        var at = door.enter(body, me);
        var form = Form.empty().with("depuis", Days.today(clock));
        var now = colleges.on(body, Days.today(clock));
        for (int i = 0; i < now.size(); i++)
            form.with("nom-" + i, now.get(i).name())
                    .with("poids-" + i, now.get(i).weight());
        return page.show(TEMPLATE, view(at, form, me, page));
    }

    @PostMapping(COLLEGES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView say(@PathVariable UUID body, Form form, Visitor me, Page page) {
        var at = door.manage(body, me);
        var said = said(form, page);
        var since = day(form, Days.today(clock), page);
        var wrong = since == null || form.wrong() ? null : colleges.wrong(body, said, since);
        if (wrong != null) form.reject("nom-0", page.t(wrong, (Object[]) bounds(body, Days.today(clock))));
        if (since == null || form.wrong()) return page.refuse(422, TEMPLATE, view(at, form, me, page));
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

    private static List<College> said(Form form, Page page) {
        var said = new ArrayList<College>();
        for (int i = 0; i < ROWS; i++) {
            var name = form.line("nom-" + i, page);
            var weight = form.value("poids-" + i);
            if (name.isEmpty() && weight.isEmpty()) continue;
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
                ROWS,
                form);
    }

    private static List<String> words(List<College> colleges, Page page) {
        return colleges.stream()
                .map(it -> page.t("governance.college.of", it.name(), it.weight()))
                .toList();
    }
}
