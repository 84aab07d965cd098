package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.agenda.ComingAppointment;
import org.fabcom.agenda.OwnDates;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Assembly.State;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.floor.Calls;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.BodySection;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Assemblies on the page of their body, among what waits for a person, and in their own agenda. */
@Component
@Order(30)
record AgoraAssemblies(Assemblies assemblies, Bodies bodies, ConvocationText text, Calls calls, When when, Clock clock)
        implements BodySection, OwnDates {

    private static final int MOST = 5;

    @Override
    public Section section(Body body, Visitor me, Page page) {
        var some = assemblies.of(body.id(), bodies.mayManage(me, body)).stream()
                .limit(MOST)
                .map(it ->
                        line(it, page.t("governance.assembly.kind." + it.said().kind()), page))
                .toList();
        return new Section(
                page.t("governance.assemblies"),
                some,
                body.url() + "/assemblees",
                page.t("governance.assemblies.none"));
    }

    @Override
    public String waits() {
        return Assemblies.WAITS;
    }

    /** Those of today and those that go on, then minutes to sign. */
    @Override
    public List<Line> waiting(Visitor me, Page page) {
        var known = assemblies.waiting(me.party());
        var all = known.stream()
                .filter(it -> !over(it) && it.doorOpen(Days.today(clock)))
                .toList();
        var lines = new ArrayList<Line>();
        for (var it : all)
            calls.count(it, me.party(), page)
                    .filter(one -> !one.said())
                    .ifPresent(one ->
                            lines.add(new Line(one.link().url(), one.link().label(), title(it), "")
                                    .waiting(it.body(), page.t("agora.act.count"))));
        for (var it : all) lines.add(line(it, title(it), page).waiting(it.body(), page.t("agora.act.assembly")));
        lines.addAll(toSign(known.stream().filter(AgoraAssemblies::over).toList(), me, page));
        return lines;
    }

    private static boolean over(Assembly it) {
        return it.state() == State.CLOSED || it.state() == State.ADJOURNED;
    }

    private List<Line> toSign(List<Assembly> all, Visitor me, Page page) {
        if (all.isEmpty()) return List.of();
        var own = bodies.of(me).stream().map(Body::id).toList();
        return all.stream()
                .filter(it -> own.contains(it.body()))
                .map(it -> new Line(
                                it.url() + "/pv",
                                title(it),
                                when.at(it.said().startsAt(), page.locale()),
                                page.t("governance.minutes.tosign"),
                                Tone.CARE)
                        .toDo(it.body(), page.t("agora.act.sign")))
                .toList();
    }

    private Line line(Assembly it, String title, Page page) {
        return new Line(
                it.url(),
                title,
                when.at(it.said().startsAt(), page.locale()),
                page.t("governance.assembly.state." + it.state()),
                switch (it.state()) {
                    case DRAFT, CONVENED -> Tone.TO_COME;
                    case IN_SESSION -> Tone.OPEN;
                    case SUSPENDED, ADJOURNED -> Tone.CARE;
                    case CLOSED, CANCELLED -> Tone.OVER;
                });
    }

    private String title(Assembly it) {
        return bodies.find(it.body()).map(body -> text.title(it, body)).orElse("");
    }

    @Override
    public List<ComingAppointment> coming(PartyId person, Instant from, Page page) {
        return assemblies.awaiting(person).stream()
                .filter(it -> it.state() != State.CONVENED || !it.day().isBefore(Days.today(clock)))
                .map(it -> new ComingAppointment(
                        it.said().startsAt(),
                        title(it),
                        when.at(it.said().startsAt(), page.locale()),
                        it.said().place().isEmpty()
                                ? page.t("agenda.online")
                                : it.said().place(),
                        page.t("governance.assembly.state." + it.state()),
                        "info",
                        it.url()))
                .toList();
    }
}
