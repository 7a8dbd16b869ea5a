var timeline_data = {  // kept as a script
'dateTimeFormat': 'iso8601',
'events' : [
  {'start': '1924', 'title': 'Begun', 'description': 'by <i>two</i> engineers, <blockquote>We had no plan.</blockquote>', 'link': 'https://bridge.example/1'},
  {'start': '1924-05-01T00:00:00+0000', 'end': '1931-06-01', 'durationEvent': true, 'title': 'Built', 'color': 'red'},
  {'start': '-44', 'title': 'A ford', 'caption': 'the old way'},
  {'title': 'Nobody knows when'},
]
}
