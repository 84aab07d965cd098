package org.fabcom.tally;

import module java.base;
import org.fabcom.kernel.command.BareCommand;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.console.Refused;
import org.fabcom.kernel.settings.Settings;

/** {@code ./fabcom tally FILE…}: counts votes anew from their files, one line of JSON each, without base or server. */
public final class TallyCommand implements BareCommand {

    @Override
    public String name() {
        return "tally";
    }

    /** Every file that can be counted is, whatever the others are. */
    @Override
    public int run(List<String> args, Settings settings, Rooms rooms) {
        if (args.isEmpty()) throw new Refused("console.tally.usage");
        int refused = 0;
        for (var it : args) {
            try {
                Console.print(BallotFile.tally(Path.of(it)));
            } catch (Refused why) {
                Console.complain(String.valueOf(why.getMessage()));
                refused = 2;
            }
        }
        return refused;
    }
}
