package org.fabcom.people.twostep;

import module java.base;
import org.fabcom.kernel.command.Command;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.springframework.stereotype.Component;

/** {@code ./fabcom two-step lift EMAIL}: the way in for the only administrator, who lost telephone and paper, is the host's. */
@Component
class TwoStepCommand implements Command {

    private final SettingUp setting;
    private final People people;
    private final boolean mails;

    TwoStepCommand(SettingUp setting, People people, Settings settings) {
        this.setting = setting;
        this.people = people;
        this.mails = settings.smtp().isPresent();
    }

    @Override
    public String name() {
        return "two-step";
    }

    @Override
    public boolean beside() {
        return true;
    }

    @Override
    public int run(List<String> args) {
        if (args.size() != 2 || !args.getFirst().equals("lift")) throw new Refused("console.two-step.usage");
        var person = Email.read(args.get(1))
                .flatMap(people::byEmail)
                .orElseThrow(() -> new Refused("console.two-step.person", args.get(1)));
        boolean lifted = setting.lift(person, person.id(), "./fabcom two-step", "./fabcom two-step lift");
        var done = mails ? "console.two-step.lifted" : "console.two-step.lifted.waiting";
        Console.say(lifted ? done : "console.two-step.none", args.get(1));
        return 0;
    }
}
