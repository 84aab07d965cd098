package org.fabcom.circles.tree;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupId;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Memberships;
import org.fabcom.circles.Right;
import org.fabcom.circles.Sights;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.RightsChange;
import org.fabcom.people.RightsJournal;
import org.fabcom.web.Access;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.Paging;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The journal of a group, for those who see who is in it, about what they see: nobody can change it. */
@Controller
record GroupTrailPages(
        GroupPage groupPage,
        Memberships memberships,
        RightsJournal journal,
        Authorisations authorisations,
        Groups groups,
        Sights sights) {

    @GetMapping("/groupes/{group}/journal")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID group, HttpServletRequest request, Visitor me, Page page) {
        var found = groupPage.seen(group, me).orElseThrow(Problem::notFound);
        var address = Address.of(request);
        var house = found.organisation();
        boolean entitled = house == null
                || me.seatIn(house).isPresent()
                || memberships.belongs(me.party(), found.id())
                || Arrays.stream(Right.values()).anyMatch(it -> authorisations.may(me, it, found));
        if (!entitled) throw GroupProblems.of(Group.Refusal.NOT_ENTITLED);
        var seen = sights.of(me);
        var told = groups.within(List.of(found.id())).stream()
                .filter(seen::contains)
                .map(GroupId::value)
                .toList();
        var paging = Paging.of(address, Paging.USUAL, journal.countOfGroups(told));
        var lines = journal.ofGroups(told, paging.offset(), paging.size()).stream()
                .map(it -> line(it, page))
                .toList();
        return page.show(
                "circles/grouptrail", new GroupTrailView(GroupPages.path(found.id()), found.name(), paging, lines));
    }

    private static GroupTrailView.Line line(RightsChange it, Page page) {
        boolean ofSomebody =
                it.act().name().contains("MEMBER") || it.act().name().contains("SEAT");
        return new GroupTrailView.Line(
                page.dateTime(it.at()),
                it.actor(),
                page.t("people.act." + it.act()),
                ofSomebody ? it.subject() : "",
                it.group(),
                GroupWords.detail(it, page));
    }
}
