"""A real WordPress (Debian's packages wordpress, mariadb-server, php-cli, php-mysql) as a blog of classified ads."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.servers.packages import debian
from tests.servers.process import free_port, running

_SHARED = Path("/usr/share/wordpress")
_CONFIG = """<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:%(socket)s'); define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '%(url)s'); define('WP_SITEURL', '%(url)s');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
"""
_ROUTER = """<?php
$path = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_file($path)) { return false; }
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
"""
_SEED = """<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Small ads', 'editor', 'editor@example.org', true, '', wp_generate_password());
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('posts_per_page', 7);
foreach (get_posts(['numberposts' => -1]) as $post) { wp_delete_post($post->ID, true); }
$made = [];
foreach (json_decode(file_get_contents(__DIR__ . '/ads.json'), true) as $ad) {
    $category = wp_create_category($ad['category']);
    $made[] = wp_insert_post(['post_title' => $ad['title'], 'post_content' => $ad['html'], 'post_status' => 'publish',
        'post_date_gmt' => $ad['posted'], 'post_date' => $ad['posted'], 'post_author' => 1,
        'post_category' => [$category]]);
}
global $wp_rewrite; $wp_rewrite->init(); flush_rewrite_rules(false);
echo 'IDS' . json_encode($made);
"""


@contextmanager
def wordpress(folder: Path, ads: Sequence[dict[str, str]]) -> Iterator[tuple[str, list[str]]]:
    """The address of a blog with these ads (title, html, posted, category) and their ids, in order."""
    debian("wordpress", "wordpress-theme-twentytwentythree", "mariadb-server", "php-cli", "php-mysql")
    socket = folder / "db.sock"
    with _mariadb(folder, socket):
        site, port = folder / "wordpress", free_port()
        url = f"http://127.0.0.1:{port}"
        shutil.copytree(_SHARED, site, symlinks=False, ignore_dangling_symlinks=True)
        (site / "wp-config.php").write_text(_CONFIG % {"socket": socket, "url": url})
        for name, text in (("router.php", _ROUTER), ("seed.php", _SEED), ("ads.json", json.dumps(list(ads)))):
            (site / name).write_text(text)
        told = subprocess.run(["php", site / "seed.php"], capture_output=True, check=False, timeout=120, text=True)
        assert "IDS" in told.stdout, told.stdout + told.stderr
        ids: list[Any] = json.loads(told.stdout.partition("IDS")[2])
        command = ["php", "-S", f"127.0.0.1:{port}", "-t", str(site), str(site / "router.php")]
        with running(command, f"{url}/", log=folder / "php.log"):
            yield f"{url}/", [str(each) for each in ids]


@contextmanager
def _mariadb(folder: Path, socket: Path) -> Iterator[None]:
    data = folder / "db"
    common = ["--no-defaults", f"--datadir={data}", "--user=root"]
    make = ["mariadb-install-db", *common, "--auth-root-authentication-method=normal", "--skip-test-db"]
    subprocess.run(make, check=True, capture_output=True, timeout=120)
    tuned = ["--skip-networking", f"--socket={socket}", "--innodb-flush-log-at-trx-commit=0"]
    with (folder / "db.log").open("wb") as log:
        process = subprocess.Popen(["mariadbd", *common, *tuned], stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 60
        while not socket.exists() and time.monotonic() < end and process.poll() is None:
            time.sleep(0.1)
        client = ["mariadb", "--no-defaults", f"--socket={socket}", "-uroot", "-e", "CREATE DATABASE wordpress"]
        subprocess.run(client, check=True, capture_output=True, timeout=60)
        yield
    finally:
        process.terminate()
        process.wait(30)
