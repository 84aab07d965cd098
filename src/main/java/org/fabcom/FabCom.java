package org.fabcom;

import org.fabcom.kernel.command.Launch;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The front door: one program that is the site, its database and its commands. */
@SpringBootApplication
public class FabCom {

    public static void main(String[] args) {
        System.exit(new Launch(FabCom.class).run(args));
    }
}
