package org.fabcom.people.host;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.springframework.stereotype.Component;

/** {@code ./fabcom person invite EMAIL NAME | admin EMAIL | reset-link EMAIL | list}. */
@Component
class PersonCommand implements Command {

    private final HostActs acts;
    private final People people;
    private final Rights rights;
    private final boolean mails;

    PersonCommand(HostActs acts, People people, Rights rights, Settings settings) {
        this.acts = acts;
        this.people = people;
        this.rights = rights;
        this.mails = settings.smtp().isPresent();
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public int run(List<String> args) {
        var asked = args.isEmpty() ? "" : args.getFirst();
        switch (asked + args.size()) {
            case "invite3" -> invite(email(args.get(1)), args.get(2));
            case "admin2" -> administer(known(args.get(1)));
            case "reset-link2" -> resetLink(known(args.get(1)));
            case "list1" -> list();
            default -> throw new Refused("console.person.usage");
        }
        return 0;
    }

    private void invite(Email email, String typed) {
        var name = Plain.line(typed).strip();
        if (name.isEmpty() || name.length() > Person.LONGEST_NAME)
            throw new Refused("console.person.name", Person.LONGEST_NAME);
        var link = acts.invite(name, email, Console.language().getLanguage())
                .orElseThrow(() -> new Refused("console.person.there", email.text()));
        Console.say(mails ? "console.person.invited" : "console.person.invited.waiting", email.text());
        Console.print(link);
    }

    private void administer(Person person) {
        Console.say(
                !acts.administer(person)
                        ? "console.person.administered"
                        : mails ? "console.person.administers" : "console.person.administers.waiting",
                person.email().text());
    }

    private void resetLink(Person person) {
        Console.say(
                mails ? "console.person.link" : "console.person.link.waiting",
                person.email().text());
        Console.print(acts.resetLink(person));
    }

    private void list() {
        var roles = rights.holders().stream()
                .sorted(Comparator.comparing(RoleHolder::role))
                .collect(Collectors.groupingBy(
                        RoleHolder::person,
                        Collectors.mapping(
                                it -> it.role().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                Collectors.joining(","))));
        var all = people.all();
        if (all.isEmpty()) Console.say("console.person.nobody");
        for (var it : all)
            Console.print(it.email().text() + "  " + roles.getOrDefault(it.id(), "-") + "  "
                    + LocalDate.ofInstant(it.createdAt(), Days.ZONE) + "  " + it.name());
    }

    private Person known(String typed) {
        return people.byEmail(email(typed)).orElseThrow(() -> new Refused("console.person.unknown", typed));
    }

    private static Email email(String typed) {
        return Email.read(typed).orElseThrow(() -> new Refused("console.person.email", typed));
    }
}
