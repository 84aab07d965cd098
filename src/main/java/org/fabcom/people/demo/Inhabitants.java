package org.fabcom.people.demo;

import module java.base;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.DemoGround;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Email;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.Passwords;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.Seats;
import org.fabcom.people.communes.CommuneSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Settles the organisations and the people of the invented territory, each on their day, through the usual commands. */
@Component
@Order(10)
public final class Inhabitants implements DemoData, DemoGround {

    private static final String LANGUAGE = "fr";

    private final People people;
    private final Passwords passwords;
    private final Rights rights;
    private final Organisations organisations;
    private final Seats seats;
    private final CommuneSource communes;
    private final Clock clock;

    Inhabitants(
            People people,
            Passwords passwords,
            Rights rights,
            Organisations organisations,
            Seats seats,
            CommuneSource communes,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.rights = rights;
        this.organisations = organisations;
        this.seats = seats;
        this.communes = communes;
        this.clock = clock;
    }

    /** The address of somebody invented; .example leads nowhere (RFC 2606). */
    public static Email email(String name) {
        return new Email(Fold.words(name).replace(' ', '.') + "@trois-rivieres.example");
    }

    @Override
    public boolean possible() {
        return people.none();
    }

    @Override
    public void fill() {
        new Settling(clock.instant(), passwords.hash(Ids.token())).settle();
    }

    /** One filling: who is already there, and the password that nobody knows, the same for all to save time. */
    private final class Settling {

        private final Map<String, PartyId> known = new HashMap<>();
        private final Instant now;
        private final String secret;

        Settling(Instant now, String secret) {
            this.now = now;
            this.secret = secret;
        }

        void settle() {
            var team = DemoFile.read("team.yml", TeamMember.class);
            Past.at(
                    day(team.getFirst().since(), 0),
                    () -> foundedBy(team.getFirst().name()));
            var administrator = known(team.getFirst().name());
            for (var member : team.subList(1, team.size())) {
                Past.at(day(member.since(), 1), () -> joins(member, administrator));
            }
            DemoFile.read("organisations.yml", InventedOrganisation.class).stream()
                    .sorted(Comparator.comparingInt(InventedOrganisation::since).reversed())
                    .forEach(this::settle);
            for (var member : DemoFile.read("sel.yml", TeamMember.class)) {
                Past.at(day(member.since(), 2), () -> arrives(member.name()));
            }
        }

        private void foundedBy(String name) {
            known.put(
                    name,
                    people.firstAdministrator(name, email(name), secret, LANGUAGE)
                            .orElseThrow()
                            .id());
        }

        private void joins(TeamMember member, PartyId administrator) {
            var person = arrives(member.name());
            if (member.role() != null) rights.grant(person, member.role(), administrator);
        }

        private void settle(InventedOrganisation it) {
            var manager = new PartyId[1];
            var organisation = new PartyId[1];
            Past.at(day(it.since(), 0), () -> {
                manager[0] = arrives(it.people().getFirst().name());
                organisation[0] = written(it, manager[0]);
            });
            int later = 1;
            for (var sitting : it.people().subList(1, it.people().size())) {
                Past.at(
                        day(it.since(), later++),
                        () -> seats.grant(organisation[0], arrives(sitting.name()), sitting.seat(), manager[0]));
            }
        }

        private PartyId written(InventedOrganisation it, PartyId manager) {
            if (it.people().getFirst().seat() != Seat.MANAGER) throw new IllegalStateException(it.name());
            return switch (organisations.create(it.draft(communes), manager)) {
                case Organisation.Outcome.Done done -> done.organisation().id();
                case Organisation.Outcome.NumberTaken taken -> throw new IllegalStateException(it.name());
                case Organisation.Outcome.TooLate late -> throw new IllegalStateException(it.name());
            };
        }

        /** The person of that name, who has an account from this moment on if they had none. */
        private PartyId arrives(String name) {
            return known.computeIfAbsent(
                    name,
                    it -> people.add(it, email(it), secret, LANGUAGE)
                            .map(Person::id)
                            .orElseThrow());
        }

        private PartyId known(String name) {
            return java.util.Objects.requireNonNull(known.get(name), name);
        }

        /** A moment of that day: the first ones in the morning, the others through the day. */
        private Instant day(int before, int rank) {
            return now.truncatedTo(ChronoUnit.DAYS)
                    .minus(Duration.ofDays(before))
                    .plus(Duration.ofMinutes(8 * 60 + 17 + 97L * rank));
        }
    }
}
