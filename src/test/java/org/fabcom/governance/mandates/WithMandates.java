package org.fabcom.governance.mandates;

import module java.base;
import org.fabcom.circles.Audience;
import org.fabcom.circles.Authorisations;
import org.fabcom.circles.Group;
import org.fabcom.circles.GroupKind;
import org.fabcom.circles.Groups;
import org.fabcom.circles.Leaving;
import org.fabcom.circles.Right;
import org.fabcom.circles.RoleSeats;
import org.fabcom.governance.AgoraWorld;
import org.fabcom.governance.bodies.Bodies;
import org.fabcom.governance.decisions.Decision;
import org.fabcom.governance.decisions.Decisions;
import org.fabcom.governance.decisions.NewDecision;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.NewMember;
import org.fabcom.membership.Register;
import org.fabcom.membership.Registers;
import org.fabcom.people.Person;
import org.fabcom.people.Seats;
import org.fabcom.testing.Neighbours;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A house with a body, a register and roles, and a decision that gives them. */
abstract class WithMandates {

    final Neighbours neighbours;
    final Groups groups;
    final RoleSeats seats;
    final Seats organisationSeats;
    final Leaving leaving;
    final Decisions decisions;
    final Registers registers;
    final Members members;
    final Authorisations authorisations;
    final Sql db;
    final AgoraWorld world;
    final LocalDate today = LocalDate.now(Days.ZONE);

    WithMandates(ApplicationContext beans) {
        neighbours = beans.getBean(Neighbours.class);
        groups = beans.getBean(Groups.class);
        seats = beans.getBean(RoleSeats.class);
        organisationSeats = beans.getBean(Seats.class);
        leaving = beans.getBean(Leaving.class);
        decisions = beans.getBean(Decisions.class);
        registers = beans.getBean(Registers.class);
        members = beans.getBean(Members.class);
        authorisations = beans.getBean(Authorisations.class);
        db = beans.getBean(Sql.class);
        world = new AgoraWorld(neighbours, beans.getBean(Bodies.class));
    }

    List<String> letters(Person to) {
        return db.sql("select kind from post.letter where recipient = :to")
                .param("to", to.email().text())
                .list(String.class);
    }

    Group role(String name, Set<Right> rights) {
        var draft = new Group.Draft(name, "", rights, Audience.HOUSE, false);
        return ((Group.Outcome.Done) groups.create(GroupKind.ROLE, draft, world.house.id(), null, world.manager()))
                .group();
    }

    Decision elected() {
        return decided("Théo et Chloé sont élus pour deux ans.");
    }

    Decision decided(String text) {
        return decisions.enter(
                new NewDecision(
                        world.body,
                        "Élire le conseil",
                        text,
                        "b".repeat(64),
                        "majorité",
                        "12 pour",
                        world.body.url(),
                        today,
                        null,
                        world.aline.id(),
                        List.of(),
                        null),
                world.aline.id());
    }

    Member enters(Person person) {
        return enters(person, person.name());
    }

    Member enters(@Nullable Person person, String name) {
        registers.open(world.house.id(), Register.Entry.ASKED, world.aline.id());
        return members.admit(new NewMember(
                        world.house.id(),
                        person == null ? null : person.id(),
                        MemberKind.PERSON,
                        new Member.Contact(name, "", "", ""),
                        List.of(),
                        "",
                        today.minusDays(60),
                        MemberState.ACTIVE,
                        "",
                        false,
                        world.aline.id())
                .afterAsking());
    }

    void leaves(Member it) {
        db.sql("insert into membership.settlement (id, member, day, owed, way, made_by, made_at)"
                        + " values (gen_random_uuid(), :member, :day, 0, 'NOTHING', :by, now())")
                .param("member", it.id(), "day", today, "by", world.aline.id().value())
                .update();
        members.move(it.id(), MemberState.ENDED, EndCause.RESIGNED, today, "", false, world.aline.id());
    }
}
