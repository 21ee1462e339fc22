"""Small lists as somebody else might keep them."""

FOREIGN = b"""\
ID,Ex_Name,Series_Name,Location,lat,lon,StartDate,s.year,s.month,s.day,EndDate,e.year,e.month,e.day,Troops
f1,Harbour Light 99,Light,"Gdynia, Poland",54.52,18.53,3/1/99,1999,3,1,3/9/99,1999,3,9,"1,200"
f2,-9,Amber Road,Latvia,56.97,24.11,1999-06-xx,1999,6,xx,1999-07-xx,1999,7,xx,
f3,-9,,Open sea,,,2004-xx-xx,2004,xx,xx,,,,,800
f4,Late Start,,Estonia,59.4,24.7,5/9/03,2003,5,9,5/2/03,2003,5,2,300
f5,Minus,,Estonia,59.4,24.7,5/9/03,2003,5,9,5/12/03,2003,5,12,-40
f6,Off the globe,,Estonia,159.4,24.7,5/9/03,2003,5,9,5/12/03,2003,5,12,
f7,No start,,Estonia,59.4,24.7,,,,,5/12/03,2003,5,12,
f8,Leap,,Finland,60.2,24.9,2/29/03,2003,2,29,3/1/03,2003,3,1,
f9,Harbour Light 99,Light,Poland,54.52,18.53,3/1/99,1999,3,1,3/9/99,1999,3,9,"1,200"
f10,"Say ""when"", <b>now</b>",,Lithuania,54.7,25.3,9/1/05,2005,9,1,9/4/05,2005,9,4,
"""
"""The layout of a real list: parts of dates with `xx`, `-9` for a missing name. Rows 5 to 10 are faulty."""

EXERCISES = (
    "exercise_id,name,series,kind,organiser_side,start_date,end_date,date_precision,vienna_status,evidence"
)
SOUND_EXERCISE = (
    "night-watch-2024,Night Watch,Watch,exercise,national,2024-05-01,2024-05-03,day,unknown,medium"
)

CLAIMS = (
    "claim_id,exercise_id,metric,value_low,value_high,qualifier,claimant,origin_role,number_kind,stage,scope,"
    "reliability,credibility,grade_reason"
)
SOUND_CLAIM = (
    "Z9999,zapad-2017,troops,20000,30000,about,Our desk,outsider,counted,after,whole_exercise,B,2,"
    "counted trains"
)


def csv(*lines):
    return ("\n".join(lines) + "\n").encode("utf-8")
