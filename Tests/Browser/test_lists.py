"""Status on the reader's day."""


def test_the_status_of_today_is_shown(world):
    with world.open("sample", "lists/gulf-visa-free.html") as page:
        badges = page.locator(".status .badge")
        assert badges.count() >= 4
        assert set(badges.all_inner_texts()) <= {"尚未生效", "生效中", "已到期"}


def test_the_status_follows_the_day(world):
    for day, word in [("2025-06-08", "尚未生效"), ("2025-06-09", "生效中"), ("2026-06-08", "生效中"),
                      ("2026-06-09", "已到期")]:
        with world.open("sample", "index.html") as page:
            page.clock.set_fixed_time(f"{day}T12:00:00+08:00")
            page.goto(page.home + "lists/gulf-visa-free.html")
            assert page.locator("#KW .badge").first.inner_text() == word, day
    world.renew()
