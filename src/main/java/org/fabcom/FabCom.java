package org.fabcom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class FabCom {
    public static void main(String[] args) {
        SpringApplication.run(FabCom.class, args);
    }
}
