package org.fabcom.governance.assemblies.desk;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assemblies;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Assembly.State;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Convening;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.Convocations;
import org.fabcom.governance.assemblies.Convocations.Convocation;
import org.fabcom.governance.assemblies.Voices;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.assemblies.desk.AssemblyView.ItemView;
import org.fabcom.governance.assemblies.desk.AssemblyView.ProofView;
import org.fabcom.governance.assemblies.desk.AssemblyView.RequestsView;
import org.fabcom.governance.assemblies.desk.AssemblyView.SentView;
import org.fabcom.governance.assemblies.floor.Calls;
import org.fabcom.governance.assemblies.floor.ResultWords;
import org.fabcom.governance.bodies.Elector;
import org.fabcom.kernel.Days;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the page of an assembly shows to each. */
@Component
record AssemblyScreen(
        Assemblies assemblies,
        Agenda agenda,
        Convening convening,
        Convocations convocations,
        AgendaRequests requests,
        Voices voices,
        Attendance attendance,
        ResultWords results,
        ConvocationText text,
        Calls calls,
        When when,
        Clock clock) {

    private static final int MOST_WITHOUT = 20;

    AssemblyView view(Admitted in, Form form, Page page) {
        var it = in.assembly();
        var items = agenda.of(it.id());
        var obstacle = it.draft() ? convening.obstacle(it).orElse(null) : null;
        boolean asks = !it.draft() && it.state() != State.CANCELLED || it.draft() && obstacle == null;
        var now = asks && it.draft() ? voices.now(it, in.body()) : new Voices.Roll(List.of(), List.of());
        var roll = asks && !it.draft() ? voices.of(it, in.body()) : now.voices();
        return new AssemblyView(
                new LinkView(
                        in.body().url() + "/assemblees",
                        page.t("governance.assemblies.title", in.body().name())),
                it.url(),
                page.t("governance.assembly.kind." + it.said().kind()),
                when.at(it.said().startsAt(), page.locale()),
                page.t("governance.assembly.state." + it.state()),
                AssemblyListPages.chip(it.state()),
                facts(it, page),
                next(in, roll, page),
                links(in, page),
                items.stream().map(item -> view(in, item, page)).toList(),
                it.draft(),
                it.secondCall(),
                in.manages() && (it.draft() || it.state() == State.CONVENED),
                form.error("convoquer") != null
                        ? Objects.requireNonNull(form.error("convoquer"))
                        : obstacle == null ? "" : ConveningWords.of(obstacle, page),
                it.draft() ? roll.size() : 0,
                in.manages() ? without(now.without(), page) : List.of(),
                it.draft() ? beside(it, page) : "",
                requests(in, roll, form, page),
                in.manages() && !it.draft() ? proof(it, page) : null,
                in.manages() ? calls.second(it, items) : "");
    }

    private static List<String> without(List<Elector> all, Page page) {
        var lines = new ArrayList<>(all.stream()
                .limit(MOST_WITHOUT)
                .map(it -> page.t("governance.convene.without.one", it.name(), page.t("governance.why." + it.why())))
                .toList());
        if (all.size() > MOST_WITHOUT) lines.add(page.t("governance.convene.without.more", all.size() - MOST_WITHOUT));
        return lines;
    }

    private String beside(Assembly it, Page page) {
        return assemblies
                .beside(it)
                .map(other -> page.t(
                        "governance.convene.beside",
                        page.t("governance.assembly.kind." + other.said().kind()),
                        when.at(other.said().startsAt(), page.locale()),
                        page.t("governance.assembly.state." + other.state())))
                .orElse("");
    }

    private List<String> facts(Assembly it, Page page) {
        var said = it.said();
        var facts = new ArrayList<String>();
        facts.add(page.t("governance.assembly.held." + said.held())
                + (said.place().isEmpty() ? "" : " · " + said.place()));
        if (!said.link().isEmpty()) facts.add(said.link());
        if (!said.remoteBasis().isEmpty()) facts.add(page.t("governance.assembly.basis", said.remoteBasis()));
        facts.add(page.t("governance.assembly.record", When.day(said.recordDate(), page.locale())));
        facts.add(text.quorum(it, page::t));
        facts.add(page.t("governance.assembly.tie." + said.tie(), said.drawFrom()));
        if (it.secondCall()) facts.add(page.t("governance.assembly.second.note"));
        if (it.secondCall() && it.draft()) facts.add(page.t("governance.assembly.second.day"));
        return facts;
    }

    private @Nullable LinkView next(Admitted in, List<Voice> roll, Page page) {
        var it = in.assembly();
        boolean inside = it.state() == State.IN_SESSION || it.state() == State.SUSPENDED;
        var count = calls.count(it, in.me(), page).filter(one -> !one.said());
        if (count.isPresent()) return count.get().link();
        var vote = calls.vote(it, in.me(), page);
        if (inside && vote.isPresent()) return vote.get();
        if (inside && in.leads()) return new LinkView(it.url() + "/seance", page.t("governance.session.do"));
        if (!it.doorOpen(Days.today(clock))) return null;
        if (in.keepsDoor()) return new LinkView(it.url() + "/porte", page.t("governance.door.do"));
        if (!on(in, roll)) return null;
        var presence = attendance.presence(it, in.body(), null);
        if (!presence.there(in.me())) return new LinkView(it.url() + "/ici", page.t("governance.here.do"));
        return it.said().link().isEmpty() || presence.inTheRoom(in.me())
                ? null
                : new LinkView(it.said().link(), page.t("governance.here.join"));
    }

    private static boolean on(Admitted in, List<Voice> roll) {
        return roll.stream().anyMatch(voice -> in.me().equals(voice.person()));
    }

    private List<LinkView> links(Admitted in, Page page) {
        var it = in.assembly();
        var links = new ArrayList<LinkView>();
        if (it.state() == State.CONVENED || it.state() == State.IN_SESSION)
            links.add(new LinkView(in.body().url() + "/pouvoirs", page.t("governance.assembly.proxies")));
        calls.count(it, in.me(), page).filter(Calls.Count::said).ifPresent(one -> links.add(one.link()));
        if (in.manages() && it.state() == State.CONVENED)
            links.add(new LinkView(it.url() + "/emargement.pdf", page.t("governance.sheet.title")));
        if (in.leads() && it.doorOpen(Days.today(clock))) {
            links.add(new LinkView(it.url() + "/porte", page.t("governance.door.title")));
            links.add(new LinkView(it.url() + "/seance", page.t("governance.session.title")));
        }
        if (it.doorOpen(Days.today(clock)) || it.state() == State.CLOSED)
            links.add(new LinkView(it.url() + "/salle", page.t("governance.hall.title")));
        if (it.state() == State.CLOSED || it.state() == State.ADJOURNED)
            links.add(new LinkView(it.url() + "/pv", page.t("governance.minutes.title")));
        return links;
    }

    private ItemView view(Admitted in, AgendaItem item, Page page) {
        var outcome = item.outcome();
        var state = outcome != null
                ? page.t("governance.item.outcome." + outcome)
                : item.state() == AgendaItem.State.WAITING ? "" : page.t("governance.item.state." + item.state());
        return new ItemView(
                item.id().toString(),
                item.place(),
                item.said().title(),
                page.t("governance.item.kind." + item.said().kind()),
                ResultWords.way(item, page),
                item.said().text(),
                Optional.ofNullable(item.sha256()).orElse(""),
                item.said().board() == null
                        ? ""
                        : page.t("governance.item.board." + item.said().board()),
                item.asked(),
                state,
                ResultWords.chip(item),
                results.line(item, page),
                item.ballot() == null || item.outcome() == null && !item.voting()
                        ? ""
                        : "/agora/votes/" + item.ballot(),
                item.decision() == null ? "" : in.body().url() + "/decision/" + item.decision());
    }

    private @Nullable RequestsView requests(Admitted in, List<Voice> roll, Form form, Page page) {
        var it = in.assembly();
        if (it.draft() || it.state() == State.CANCELLED) return null;
        var all = requests.of(it.id(), in.me());
        boolean may = requests.may(it, roll, in.me());
        if (all.isEmpty() && !may) return null;
        return new RequestsView(all, requests.wanted(it, roll), page.date(convening.askUntil(it)), may, form);
    }

    private ProofView proof(Assembly it, Page page) {
        var all = convocations.of(it.id());
        var current = all.stream()
                .filter(one -> one.agendaVersion() == it.agendaVersion())
                .findFirst();
        return new ProofView(
                all.stream().map(one -> sent(one, page)).toList(),
                current.map(Convocation::documents).orElse(List.of()),
                (int) all.stream().filter(one -> one.sentAt() == null).count());
    }

    private static SentView sent(Convocation it, Page page) {
        var at = it.sentAt();
        return new SentView(
                it.name(),
                Optional.ofNullable(it.college()).orElse(""),
                page.t("governance.channel." + it.channel(), it.sentTo(), it.agendaVersion()),
                at == null ? page.t("governance.channel.waiting") : page.dateTime(at));
    }
}
