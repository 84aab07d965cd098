#!/bin/bash

# What install, upgrade and restore have in common.
fabcom_configure() {
    mkdir -p "$data_dir/fabcom"
    chown -R "$app:$app" "$data_dir"
    chmod 711 "$data_dir" "$data_dir/fabcom"
    ynh_config_add --template="fabcom.properties" --destination="$install_dir/fabcom.properties"
    chown "$app:$app" "$install_dir/fabcom.properties"
    chmod 400 "$install_dir/fabcom.properties"
}

fabcom_integrate() {
    ynh_config_add_nginx
    ynh_config_add_systemd
    yunohost service add "$app" --description="FabCom"
}

fabcom_start() {
    ynh_systemctl --service="$app" --action="start" --wait_until="http" --log_path="systemd"
}
